package org.shegong.recruitment.campaign;

import java.time.LocalDate;

/**
 * The recruitment notice.
 *
 * @param noticePlace where it can be read
 */
public record Notice(LocalDate noticeOn, String noticePlace) {
}
