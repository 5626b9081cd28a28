package org.shegong.recruitment.campaign;

import java.time.LocalDate;

/**
 * The published list of people to be hired (ORD-24).
 *
 * @param publishedOn first day of the publication
 * @param publicationPlace where it can be read
 */
public record Publication(LocalDate publishedOn, String publicationPlace) {
}
