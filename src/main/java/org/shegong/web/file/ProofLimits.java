package org.shegong.web.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How many proofs may be kept for whom.
 *
 * @param looseFiles of one account that belong to no request yet
 * @param looseSize of these together
 * @param looseDays after so many days they are thrown away
 * @param requestFiles of one request
 * @param requestSize of these together
 */
@ConfigurationProperties("shegong.proofs")
record ProofLimits(int looseFiles, DataSize looseSize, int looseDays, int requestFiles, DataSize requestSize) {
}
