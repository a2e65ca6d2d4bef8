package dev.craftsh.sandbox.service;

import java.util.LinkedHashMap;
import java.util.Map;

/** Divides a number among names by weight, so that the parts add up to it exactly. */
final class Shares {
  private final Map<String, Double> weights = new LinkedHashMap<>();

  Shares add(String name, double weight) {
    weights.merge(name, weight, Double::sum);
    return this;
  }

  void addAll(Shares others) {
    others.weights.forEach(this::add);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** Leaves every name this part of its weight. */
  void scale(double factor) {
    weights.replaceAll((name, weight) -> weight * factor);
  }

  Map<String, Integer> of(int whole) {
    double all = 0;
    for (double weight : weights.values()) {
      all += weight;
    }
    Map<String, Integer> parts = new LinkedHashMap<>();
    double sum = 0;
    int given = 0;
    for (Map.Entry<String, Double> one : weights.entrySet()) {
      sum += one.getValue();
      int until = all == 0 ? 0 : (int) Math.round(whole * (sum / all));
      parts.put(one.getKey(), until - given);
      given = until;
    }
    return parts;
  }
}
