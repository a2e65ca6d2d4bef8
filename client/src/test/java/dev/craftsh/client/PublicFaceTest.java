package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That no hidden type is shown, and that links in Javadoc lead somewhere, the compiler checks. */
class PublicFaceTest {
  private final List<PublicSources.Member> members =
      PublicSources.members(PublicSources.exportedPackages());

  PublicFaceTest() throws IOException {}

  @Test
  void theInnerPackagesAreNotExported() throws IOException {
    assertThat(PublicSources.exportedPackages())
        .contains("dev.craftsh.client", "dev.craftsh.client.group", "dev.craftsh.client.model")
        .doesNotContain(
            "dev.craftsh.client.http", "dev.craftsh.client.endpoint", "dev.craftsh.client.json");
  }

  @Test
  void everythingPublicIsExplained() {
    List<String> bare = new ArrayList<>();
    for (PublicSources.Member member : members) {
      if (member.comment() == null && !isOverride(member)) {
        bare.add(member.owner() + ": " + firstLine(member.tree()));
      }
    }
    assertThat(members).hasSizeGreaterThan(300);
    assertThat(bare).isEmpty();
  }

  private static boolean isOverride(PublicSources.Member member) {
    return member.modifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  private static String firstLine(Tree tree) {
    return tree.toString().strip().lines().findFirst().orElse("");
  }

  @Test
  void everyComponentOfARecordIsExplainedAndSizesAreInBytes() {
    List<String> bare = new ArrayList<>();
    for (PublicSources.Member member : members) {
      if (member.tree() instanceof ClassTree type && type.getKind() == Tree.Kind.RECORD) {
        Map<String, String> explained = parameters(member.comment());
        for (Tree part : type.getMembers()) {
          if (part instanceof VariableTree component
              && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
            String name = component.getName().toString();
            String words = explained.getOrDefault(name, "");
            if (words.isEmpty() || (isSize(component) && !words.contains("bytes"))) {
              bare.add(type.getSimpleName() + "." + name);
            }
          }
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  private static boolean isSize(VariableTree component) {
    String type = String.valueOf(component.getType());
    return component.getName().toString().toLowerCase(Locale.ROOT).contains("size")
        && (type.equals("long") || type.equals("Optional<Long>"));
  }

  private static Map<String, String> parameters(@Nullable DocCommentTree comment) {
    Map<String, String> explained = new HashMap<>();
    if (comment != null) {
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ParamTree param) {
          explained.put(param.getName().toString(), param.getDescription().toString());
        }
      }
    }
    return explained;
  }

  @Test
  void everyGroupSaysWhereItsProtocolIsWrittenDown() throws IOException {
    Set<String> told = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    for (PublicSources.Member member : PublicSources.members(Set.of("dev.craftsh.client.group"))) {
      if (member.tree() instanceof ClassTree type && type.getKind() == Tree.Kind.INTERFACE) {
        groups.add(member.type());
      }
      if (String.valueOf(member.comment()).contains("contract/")) {
        told.add(member.type());
      }
    }
    groups.removeAll(told);
    assertThat(groups).isEmpty();
  }
}
