package org.shegong.policy;

/** What a rule gives, a number for the most part, and the rule. */
public record Figure<T>(T value, Basis basis) {

}
