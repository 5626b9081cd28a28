/** Who takes part in a year, and the scores. */
@org.springframework.modulith.NamedInterface("scores")
package org.shegong.assessment.scores;
