package dev.craftsh.shell.command;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.failure.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * After a refusal, looks at what exists for the word that was probably meant. It only asks; nothing
 * is tried again.
 */
public final class Meant {
  private final CommandSpec spec;
  private final Invocation call;
  private final boolean malformed;

  private Meant(CommandSpec spec, Invocation call, boolean malformed) {
    this.spec = spec;
    this.call = call;
    this.malformed = malformed;
  }

  /** The same refusal, with a suggestion where one word on the line is nearly one that exists. */
  public static StoreException improve(StoreException refused, CommandSpec spec, Invocation call) {
    boolean malformed = refused.code() == ErrorCode.CHANNEL_MALFORMED;
    if (!malformed && !(refused instanceof NotFound) && !(refused instanceof StoreRefused)) {
      return refused;
    }
    try {
      var meant = new Meant(spec, call, malformed);
      var word = meant.find();
      if (word.isPresent()) {
        return advising("did you mean " + word.get() + "? " + refused.remedy(), refused);
      }
      // What the client itself found missing comes with advice of its own.
      boolean byTheStore = refused instanceof NotFound && refused.status().isPresent();
      var list = byTheStore ? meant.list() : Optional.<String>empty();
      return list.isEmpty() ? refused : advising("see: " + list.get(), refused);
    } catch (RuntimeException noAnswer) {
      // The refusal itself is what counts.
      return refused;
    }
  }

  private static StoreException advising(String remedy, StoreException refused) {
    var problem =
        new Problem(
            refused.code(),
            refused.what(),
            refused.why(),
            remedy,
            refused.requestId(),
            refused.status(),
            refused.errors(),
            refused);
    if (refused instanceof NotFound) {
      return new NotFound(problem);
    }
    return refused instanceof StoreRefused ? new StoreRefused(problem) : new InvalidInput(problem);
  }

  private Optional<String> find() {
    var channels = new ArrayList<>(given(Slot.CHANNEL));
    channels.addAll(given(Slot.OPEN_CHANNEL));
    channels.addAll(given(Slot.MORE_STABLE_CHANNEL));
    if (malformed) {
      return first(channels, Meant::withRisk);
    }
    var names = given(Slot.PACKAGE);
    var name = first(names, typed -> nearest(typed, this::packages));
    if (name.isPresent() || names.isEmpty()) {
      return name;
    }
    var tracks = new Known(() -> tracks(names.get(0)));
    var resources = new Known(() -> resources(names.get(0)));
    return first(given(Slot.TRACK), typed -> nearest(typed, tracks))
        .or(() -> first(channels, typed -> withTrack(typed, tracks)))
        .or(() -> first(given(Slot.RESOURCE), typed -> nearest(typed, resources)));
  }

  /** The command that lists what there is of what was not found, among one's own packages. */
  private Optional<String> list() {
    var names = given(Slot.PACKAGE);
    if (names.size() != 1 || !packages().contains(names.get(0))) {
      return Optional.empty();
    }
    var name = names.get(0);
    if (!given(Slot.RESOURCE).isEmpty()) {
      return Optional.of("resources " + name);
    }
    return given(Slot.REVISION).isEmpty() ? Optional.empty() : Optional.of("revisions " + name);
  }

  private interface Guess {
    Optional<String> of(String typed);
  }

  /** A list that is asked for at most once. */
  private static final class Known implements Supplier<List<String>> {
    private final Supplier<List<String>> source;
    private Optional<List<String>> words = Optional.empty();

    Known(Supplier<List<String>> source) {
      this.source = source;
    }

    @Override
    public List<String> get() {
      if (words.isEmpty()) {
        words = Optional.of(source.get());
      }
      return words.get();
    }
  }

  private static Optional<String> first(List<String> typed, Guess guess) {
    for (var word : typed) {
      var meant = guess.of(word);
      if (meant.isPresent()) {
        return meant;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> nearest(String typed, Supplier<List<String>> known) {
    return known.get().contains(typed) ? Optional.empty() : Nearest.to(typed, known.get());
  }

  private static Optional<String> withRisk(String channel) {
    var risks = new ArrayList<String>();
    for (var risk : Risk.values()) {
      risks.add(risk.toString());
    }
    int slash = channel.lastIndexOf('/') + 1;
    var typed = channel.substring(slash);
    return nearest(typed, () -> risks).map(risk -> channel.substring(0, slash) + risk);
  }

  private static Optional<String> withTrack(String channel, Supplier<List<String>> tracks) {
    int slash = channel.indexOf('/');
    boolean noTrack = slash < 0 || Risk.named(channel.substring(0, slash)).isPresent();
    return noTrack
        ? Optional.empty()
        : nearest(channel.substring(0, slash), tracks)
            .map(track -> track + channel.substring(slash));
  }

  private List<String> given(Slot slot) {
    var words = new ArrayList<String>();
    for (var argument : spec.arguments()) {
      if (argument.slot() == slot) {
        words.addAll(call.each(argument.name(), word -> word));
      }
    }
    for (var flag : spec.flags()) {
      if (flag.slot() == slot) {
        words.addAll(call.each(flag.name(), word -> word));
      }
    }
    return words;
  }

  private List<String> packages() {
    var names = new ArrayList<String>();
    call.store().listRegisteredNames(true).forEach(name -> names.add(name.name()));
    return names;
  }

  private List<String> tracks(String name) {
    var tracks = new ArrayList<String>();
    for (var offered : call.store().listReleases(name).channels()) {
      tracks.add(offered.channel().track());
    }
    return tracks;
  }

  private List<String> resources(String name) {
    var resources = new ArrayList<String>();
    call.store().listResources(name).forEach(resource -> resources.add(resource.name()));
    return resources;
  }
}
