/** Candidates, what was found about them, and how the exam ended. */
@org.springframework.modulith.NamedInterface("exam")
package org.shegong.recruitment.exam;
