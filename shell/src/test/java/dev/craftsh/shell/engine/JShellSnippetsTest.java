package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.craftsh.shell.result.Result;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JShellSnippetsTest {
  private final RecordingPrelude prelude = new RecordingPrelude();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final JShellSnippets snippets = new JShellSnippets(prelude, cancelled::incrementAndGet);

  @AfterEach
  void close() {
    snippets.close();
  }

  @Test
  void anExpressionGivesItsLiveValueAndItsStaticType() throws Exception {
    var evaluation = snippets.evaluate("List.of(1, 2, 3)");
    assertThat(evaluation.value()).isEqualTo(List.of(1, 2, 3));
    assertThat(evaluation.typeName()).isEqualTo("List<Integer>");
    assertThat(evaluation.name()).isEqualTo("$1");
  }

  @Test
  void valuesAreTheVeryObjectsOfTheShell() throws Exception {
    var object = List.of(new StringBuilder("same"));
    prelude.last = Result.text(object);
    assertThat(snippets.evaluate("last.get(0)").value()).isSameAs(object.get(0));
  }

  @Test
  void declarationsImportsAndStatementsHaveNoValue() throws Exception {
    assertThat(snippets.evaluate("int x = 5;")).isEqualTo(Evaluation.NONE);
    assertThat(snippets.evaluate("import java.net.*;")).isEqualTo(Evaluation.NONE);
    assertThat(snippets.evaluate("int twice(int a) { return 2 * a; }")).isEqualTo(Evaluation.NONE);
    assertThat(snippets.evaluate("if (x > 3) { print(x); }")).isEqualTo(Evaluation.NONE);
    assertThat(snippets.evaluate("print(twice(x))")).isEqualTo(Evaluation.NONE);
    assertThat(prelude.printed).containsExactly(5, 10);
  }

  @Test
  void ofSeveralStatementsTheLastValueWins() throws Exception {
    assertThat(snippets.evaluate("int a = 20; int b = 22\na + b").value()).isEqualTo(42);
  }

  @Test
  void anAssignmentGivesTheNewValue() throws Exception {
    snippets.evaluate("int x = 1");
    assertThat(snippets.evaluate("x = 7").value()).isEqualTo(7);
  }

  @Test
  void nullIsAValueToo() throws Exception {
    var evaluation = snippets.evaluate("(String) null");
    assertThat(evaluation.hasValue()).isTrue();
    assertThat(evaluation.value()).isNull();
  }

  @Test
  void theFunctionsOfThePreludeReachTheirOwnShell() throws Exception {
    var other = new RecordingPrelude();
    try (var second = new JShellSnippets(other, () -> {})) {
      second.evaluate("print(\"theirs\")");
      snippets.evaluate("List.of(\"ours\").forEach(x -> print(x))");
    }
    assertThat(other.printed).containsExactly("theirs");
    assertThat(prelude.printed).containsExactly("ours");
  }

  @Test
  void theFunctionsOfThePreludeWorkInThreadsOfTheSnippet() throws Exception {
    snippets.evaluate("var t = new Thread(() -> print(1)); t.start(); t.join();");
    assertThat(prelude.printed).containsExactly(1);
  }

  @Test
  void lastHasTheTypeOfItsValue() throws Exception {
    prelude.last = Result.text(List.of("a", "bc"));
    snippets.evaluate("var r = last");
    assertThat(snippets.evaluate("r.get(1).length()").value()).isEqualTo(2);
    prelude.last = Result.text(7);
    assertThat(snippets.evaluate("last + 1").value()).isEqualTo(8);
  }

  @Test
  void lastKeepsTheStaticTypeThatJavaGaveIt() throws Exception {
    snippets.evaluate("record Box(int size) {}");
    prelude.last = Result.text(snippets.evaluate("List.of(new Box(3))").value());
    assertThat(snippets.evaluate("last.get(0).size()").value()).isEqualTo(3);
  }

  @Test
  void lastIsFreshInMethodsThatNameIt() throws Exception {
    prelude.last = Result.text("old");
    snippets.evaluate("String f() { return \"\" + last; }");
    prelude.last = Result.text("new");
    assertThat(snippets.evaluate("f()").value()).isEqualTo("new");
    prelude.last = Result.text(List.of(1));
    assertThat(snippets.evaluate("f()").value()).isEqualTo("[1]");
  }

  @Test
  void whatCannotBeHadIsTheFailureOfTheTextThatNamesItAlone() throws Exception {
    snippets.warmUp();
    assertThat(snippets.evaluate("1 + 1").value()).isEqualTo(2);
    var failure =
        catchThrowableOfType(
            SnippetFailure.SnippetThrew.class, () -> snippets.evaluate("session.store()"));
    assertThat(failure.thrown()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theUsersOwnVariableHidesTheShells() throws Exception {
    snippets.evaluate("args.length");
    snippets.evaluate("int args = 5");
    assertThat(snippets.evaluate("args").value()).isEqualTo(5);
  }

  @Test
  void variablesAreKnownByNameAndAskingBuildsNothing() throws Exception {
    assertThat(snippets.hasVariable("status")).isFalse();
    snippets.evaluate("int status = 1");
    assertThat(snippets.hasVariable("status")).isTrue();
    assertThat(snippets.hasVariable("args")).isFalse();
  }

  @Test
  void aCompileErrorPointsAtTheUsersOwnColumn() {
    var error =
        catchThrowableOfType(
            SnippetFailure.CompileError.class, () -> snippets.evaluate("int a = 1;\n  a + nope"));
    assertThat(error).hasMessage("cannot find symbol: variable nope");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo(7);
    assertThat(error.endColumn()).isEqualTo(11);
  }

  @Test
  void aSyntaxErrorPointsAtTheUsersOwnColumn() {
    var error =
        catchThrowableOfType(
            SnippetFailure.CompileError.class, () -> snippets.evaluate("int x = = 5"));
    assertThat(error).hasMessage("illegal start of expression");
    assertThat(error.line()).isEqualTo(1);
    assertThat(error.column()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"abc", "1 +", "print(1))", "status hello", "class", "}", "new int[] {1"})
  void textThatIsNotJavaIsACompileErrorAndNeverHangs(String source) {
    assertThatThrownBy(() -> snippets.evaluate(source))
        .isInstanceOf(SnippetFailure.CompileError.class);
  }

  @Test
  void anExceptionSurfacesAsItselfWithTheUsersLine() {
    var failure =
        catchThrowableOfType(
            SnippetFailure.SnippetThrew.class,
            () -> snippets.evaluate("int a = 1;\n\nList.of(1).get(a + 6)"));
    assertThat(failure.thrown()).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(failure.line()).isEqualTo(3);
  }

  @Test
  void exceptionsOfTheSnippetsOwnTypesAndTheirCausesAreKept() throws Exception {
    snippets.evaluate("class Mine extends Exception { Mine(Throwable c) { super(\"mine\", c); } }");
    var failure =
        catchThrowableOfType(
            SnippetFailure.SnippetThrew.class,
            () -> snippets.evaluate("throw new Mine(new java.io.IOException(\"disk\"))"));
    assertThat(failure.thrown()).hasMessage("mine").hasCauseInstanceOf(java.io.IOException.class);
  }

  @Test
  void aMethodThatLacksWhatItNamesSaysSoWhenCalled() throws Exception {
    snippets.evaluate("int f() { return missing(); }");
    var failure =
        catchThrowableOfType(SnippetFailure.Incomplete.class, () -> snippets.evaluate("f()"));
    assertThat(failure.used()).isEqualTo("method f()");
    assertThat(failure.awaits()).isEqualTo("method missing()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true);",
        "Thread.sleep(60_000)",
        "while (true) { try { Thread.sleep(1000); } catch (Exception e) { } }",
        "List.of(1).forEach(x -> { while (true); })",
        "synchronized (args) { args.wait(); }",
        "while (true) { try { Thread.sleep(1); } catch (Throwable any) { } }",
        "LongStream.range(0, Long.MAX_VALUE).sum()",
        "IntStream.iterate(1, i -> 1).filter(i -> i > 1).findFirst()",
        "List.of(1, 2).parallelStream().forEach(x -> { while (true); })",
      })
  void stopEndsLoopsAndSleepsWithinASecondAndKeepsTheVariables(String source) throws Exception {
    snippets.evaluate("int kept = 42");
    var running = start(source);
    var asked = Instant.now();
    snippets.stop();
    assertInterrupted(running);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(cancelled).hasPositiveValue();
    assertThat(snippets.evaluate("kept").value()).isEqualTo(42);
  }

  @Test
  void aSnippetThatIgnoresStopIsLeftBehindAndTheShellGoesOn() throws Exception {
    snippets.evaluate("int kept = 42");
    try (var silent = new ServerSocket(0)) {
      var running = start("new java.net.ServerSocket(0).accept()");
      awaitThreadIn("java.net.ServerSocket", "accept");
      var asked = Instant.now();
      snippets.stop();
      assertThatThrownBy(() -> running.get(5, TimeUnit.SECONDS))
          .cause()
          .asInstanceOf(type(SnippetFailure.Interrupted.class))
          .extracting(SnippetFailure.Interrupted::aftermath, STRING)
          .contains("left behind");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(1500));
      assertThat(silent.isBound()).isTrue();
    }
    assertThat(snippets.evaluate("kept").value()).isEqualTo(42);
  }

  @Test
  void whatWasLeftBehindDoesNotGoOnWithTheRestOfItsSnippet() throws Exception {
    snippets.evaluate("var server = new java.net.ServerSocket(0); var went = new int[1]");
    var running = start("server.accept(); while (went[0] < 1_000_000_000) went[0]++; went[0] = -1");
    snippets.stop();
    assertInterrupted(running);
    snippets.evaluate("new java.net.Socket(\"localhost\", server.getLocalPort()).close()");
    Thread.sleep(1000);
    var went = snippets.evaluate("went[0]").value();
    Thread.sleep(500);
    assertThat(snippets.evaluate("went[0]").value()).isEqualTo(went).isNotEqualTo(-1);
  }

  @Test
  void stopBetweenEvaluationsDoesNothing() throws Exception {
    snippets.evaluate("1");
    snippets.stop();
    assertThat(snippets.evaluate("2").value()).isEqualTo(2);
  }

  @Test
  void javaFromWithinJavaIsRefusedInsteadOfWaitingForever() throws Exception {
    var running = start("Thread.sleep(60_000)");
    assertThatThrownBy(() -> snippets.evaluate("1"))
        .isInstanceOf(SnippetFailure.EngineUnavailable.class);
    snippets.stop();
    assertInterrupted(running);
  }

  @Test
  void theCallersContextAndTheProcessesHandlerStayAsTheyWere() throws Exception {
    var loader = Thread.currentThread().getContextClassLoader();
    Thread.UncaughtExceptionHandler handler = (thread, thrown) -> {};
    Thread.setDefaultUncaughtExceptionHandler(handler);
    try {
      snippets.evaluate("1 + 1");
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
      assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handler);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
  }

  @Test
  void theShellsOtherLibrariesAreOutOfSight() {
    assertThatThrownBy(() -> snippets.evaluate("org.jline.reader.LineReader r = null"))
        .isInstanceOf(SnippetFailure.CompileError.class);
  }

  @Test
  void proposalsNameTheMembersAndWhereTheyGo() throws Exception {
    snippets.evaluate("1 + 1");
    List<SnippetProposal> proposals;
    do {
      // Nobody waits long for one: a busy machine proposes nothing, and works on it meanwhile.
      proposals = snippets.proposals("int a = 1; args.le", 18);
    } while (proposals.isEmpty());
    assertThat(proposals).contains(new SnippetProposal("length", 16, true));
  }

  @Test
  void aWarmEngineNumbersTheUsersValuesFromOne() throws Exception {
    snippets.warmUp();
    assertThat(snippets.evaluate("1 + 1").name()).isEqualTo("$1");
  }

  private CompletableFuture<Evaluation> start(String source) throws InterruptedException {
    var running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return snippets.evaluate(source);
              } catch (SnippetFailure e) {
                throw new java.util.concurrent.CompletionException(e);
              }
            });
    Thread.sleep(1500);
    assertThat(running).isNotDone();
    return running;
  }

  /** On a busy machine a snippet may still be compiled when another has long been running. */
  private static void awaitThreadIn(String type, String method) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .noneMatch(at -> at.getClassName().equals(type) && at.getMethodName().equals(method))) {
      assertThat(Instant.now()).as("a thread in %s.%s", type, method).isBefore(end);
      Thread.sleep(20);
    }
  }

  private static void assertInterrupted(CompletableFuture<Evaluation> running) {
    assertThatThrownBy(() -> running.get(5, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(SnippetFailure.Interrupted.class);
  }
}
