package org.shegong.assessment.hearing;

import java.time.LocalDate;

/**
 * The results on the board (ORD-42): name, post and grade only (PIPL 25).
 *
 * @param publishedOn first day of the publication
 * @param publicationPlace where it can be read
 */
public record Publication(LocalDate publishedOn, String publicationPlace) {
}
