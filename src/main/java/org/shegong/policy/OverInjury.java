package org.shegong.policy;

import java.time.LocalDate;

/**
 * A work injury that was treated: whoever lost the ability to work by it, in part or
 * altogether, stays protected (LCL 42(2)), which only an assessment can tell.
 *
 * @param until last day of the treatment (停工留薪期)
 */
public record OverInjury(LocalDate until, Basis basis) {

	public String inWords() {
		return "工伤停工留薪期已于%s结束，档案中没有劳动能力鉴定结论：解除、终止前请核对；没有鉴定的，先申请劳动能力鉴定；丧失或者部分丧失劳动能力的，受第四十二条第（二）项保护，不得依照第四十条、第四十一条解除，期满终止按工伤保险的规定执行"
			.formatted(InWords.day(this.until));
	}

}
