package org.shegong.plain;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What the applicant answers when the request came back; what is asked for instead stands
 * in the form's own fields.
 */
public record PlainRevision(Choice decision) implements Deciding {
}
