package org.shegong.recruitment.exam;

import java.util.List;

/**
 * Something that was found, and about whom nobody has said yet whether it applies.
 *
 * @param candidates their numbers
 */
public record OpenFinding(String id, String title, List<Integer> candidates) {
}
