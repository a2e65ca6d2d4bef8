package dev.craftsh.shell.permission;

import dev.craftsh.client.model.Channel;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a login has to permit.
 *
 * @param ofDashboard whether the login is one to the Snap Store's dashboard
 * @param name the package that it is about; empty for the account itself
 * @param channels the channels that it changes
 */
public record Need(
    Right right, boolean ofDashboard, Optional<String> name, List<Channel> channels) {

  public Need {
    channels = List.copyOf(channels);
  }

  /** The permission's narrowest name. */
  public String word() {
    return right.word(ofDashboard);
  }

  /** A channel as logins name it. */
  static String shortName(Channel channel) {
    return shortName(channel.toString());
  }

  static String shortName(String text) {
    var usual = Channel.DEFAULT_TRACK + "/";
    return text.startsWith(usual) ? text.substring(usual.length()) : text;
  }
}
