/** The board, what workers say to their results, and appeals. */
@org.springframework.modulith.NamedInterface("hearing")
package org.shegong.assessment.hearing;
