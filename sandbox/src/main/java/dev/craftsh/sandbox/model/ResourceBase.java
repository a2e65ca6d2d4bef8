package dev.craftsh.sandbox.model;

import java.util.List;

/** What a resource revision is made for. */
public record ResourceBase(String name, String channel, List<String> architectures) {
  public static final String ALL = "all";

  public ResourceBase {
    architectures = List.copyOf(architectures);
  }

  public static ResourceBase everywhere() {
    return new ResourceBase(ALL, ALL, List.of(ALL));
  }
}
