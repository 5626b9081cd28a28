/** Advanced units and special awards. */
@org.springframework.modulith.NamedInterface("awards")
package org.shegong.assessment.awards;
