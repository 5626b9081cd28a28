package org.shegong.worker;

/** Somebody is on the roster from now on, or holds another place in it. */
public record WorkerJoined(String code) {
}
