package org.shegong.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One thing done to one file of a packaged unit: what cannot work is refused, what only
 * misleads is a warning, and its legitimate neighbour is accepted.
 */
@RunningCity
class WhatCannotWorkTest {

	private static final String GRANT = "camunda:delegateExpression=\"${grantRequest}\"";

	@Autowired
	ModelCheck check;

	@Autowired
	PackagedModels packaged;

	/**
	 * @param said part of the sentence; null where nothing is wrong
	 */
	record Edit(String file, String text, String instead, String said, boolean warning) {

		static Edit refused(String file, String text, String instead, String said) {
			return new Edit(file, text, instead, said, false);
		}

		static Edit warned(String file, String text, String instead, String said) {
			return new Edit(file, text, instead, said, true);
		}

		static Edit accepted(String file, String text, String instead) {
			return new Edit(file, text, instead, null, false);
		}

		@Override
		public String toString() {
			return "%s: %s".formatted((this.said != null) ? this.said : "accepted", this.instead);
		}

	}

	/** What is registered as the result is what was decided. */
	static Stream<Edit> results() {
		return Stream.of(
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "withdraw"), "“withdrawRequest”登记的是相反的结果"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "revise"), "“reviseRequest”登记的是相反的结果"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "close"), "“closeRequest”只能用在批准之后"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "register"), "再登记一次"),
				Edit.refused("outing.bpmn", "${grantOuting}", "${closeOuting}", "“closeOuting”只能用在批准之后"),
				Edit.refused("outing.bpmn", "${grantOuting}", "${withdrawOuting}", "“withdrawOuting”登记的是相反的结果"),
				Edit.refused("training.bpmn", "${refuseRequest}", "${withdrawRequest}", "选“不同意”"),
				Edit.refused("outing.bpmn", "${returnOuting}", "${refuseOuting}", "选“退回修改”"),
				Edit.refused("training.bpmn", "sourceRef=\"returnRequest\" targetRef=\"revise\"",
						"sourceRef=\"returnRequest\" targetRef=\"trainingRefused\"", "退回之后没有修改申请的任务"),
				Edit.accepted("training.bpmn", "<bpmn:serviceTask id=\"closeRequest\"",
						"<bpmn:serviceTask id=\"close\" name=\"办结\" camunda:delegateExpression=\"${closeRequest}\" /><bpmn:sequenceFlow id=\"then\" sourceRef=\"grantRequest\" targetRef=\"close\" /><bpmn:serviceTask id=\"closeRequest\""));
	}

	@ParameterizedTest
	@MethodSource("results")
	void what_one_edit_does(Edit edit) {
		var process = edit.file().replaceFirst("[-.].*", "");
		var unit = this.packaged.units().get(process);
		assertThat(unit.text(edit.file())).contains(edit.text());
		var edited = new Unit(process, Map.of(edit.file(),
				unit.text(edit.file()).replace(edit.text(), edit.instead()).getBytes(StandardCharsets.UTF_8)))
			.completedWith(unit.files());
		var faults = this.check.faults(edited);
		if (edit.said() == null) {
			assertThat(refusing(faults)).extracting(Fault::inWords).isEmpty();
			return;
		}
		assertThat(faults).anySatisfy((fault) -> {
			assertThat(fault.message()).contains(edit.said());
			assertThat(fault.warning()).isEqualTo(edit.warning());
			assertThat(fault.element()).isNotBlank();
			assertThat(fault.remedy()).isNotBlank();
		});
		assertThat(ModelCheck.refuses(faults)).isEqualTo(!edit.warning());
	}

	private static List<Fault> refusing(List<Fault> faults) {
		return faults.stream().filter((fault) -> !fault.warning()).toList();
	}

}
