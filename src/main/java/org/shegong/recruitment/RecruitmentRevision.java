package org.shegong.recruitment;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/** What the applicant changes after the request came back; what is left out stays. */
public record RecruitmentRevision(Choice decision, Integer posts, String reason) implements Deciding {
}
