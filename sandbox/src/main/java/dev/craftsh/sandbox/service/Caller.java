package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageRef;
import java.util.List;

/** Who asks, and how far the credential that was shown goes. */
public record Caller(Account account, Limits limits) {
  /** Refuses when the credential lacks a right. */
  public void needs(Right right) {
    if (!right.isIn(limits.permissions())) {
      throw new Refusal(
              Reason.PERMISSION,
              "A permission is missing; one of these is needed: "
                  + String.join(", ", right.words())
                  + ".")
          .with("permission", List.of(right.words().get(right.words().size() - 1)));
    }
  }

  /** Refuses when the credential lacks a right, or has it for other packages. */
  public void needs(Right right, Namespace namespace, String name) {
    needs(right);
    if (!reaches(namespace, name)) {
      throw new Refusal(
          Reason.PERMISSION,
          "These credentials are limited to packages other than '" + name + "'.");
    }
  }

  public boolean reaches(Namespace namespace, String name) {
    List<PackageRef> packages = limits.packages();
    return packages == null || packages.contains(new PackageRef(namespace, name));
  }

  /** Refuses when the credential is limited to other channels. */
  public void needsChannel(Channel channel) {
    List<String> patterns = limits.channels();
    if (patterns == null || matchesAny(patterns, channel)) {
      return;
    }
    throw new Refusal(
            Reason.PERMISSION,
            "Lacking permission to release to channel '" + channel.fullName() + "'.")
        .with("permission", List.of("channel"))
        .with("channels", patterns);
  }

  private static boolean matchesAny(List<String> patterns, Channel channel) {
    for (String pattern : patterns) {
      if (Pattern.matches(pattern, channel.fullName())
          || Pattern.matches(pattern, channel.shortName())) {
        return true;
      }
    }
    return false;
  }
}
