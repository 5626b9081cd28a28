package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.shegong.approval.BuildingBlock;
import org.shegong.engine.forms.FormSheet;

/** What a building block reads of the forms is asked for as it reads it. */
class AskedSentences {

	private static final Set<String> DAYS = Set.of("date", "expression");

	private static final Set<String> NUMBERS = Set.of("number", "expression");

	private final BuildingBlocks blocks;

	AskedSentences(BuildingBlocks blocks) {
		this.blocks = blocks;
	}

	List<Sentence> all() {
		return List.of(new Sentence("forms ask for what blocks read", this::asked));
	}

	/** A block at an element, by the name that models give it. */
	private record Use(FlowNode at, String name, BuildingBlock block) {
	}

	private void asked(Drawing drawing, Findings findings) {
		Stream.concat(steps(drawing), calls(drawing)).distinct().forEach((use) -> {
			typed(drawing, use, BuildingBlock::days, DAYS, "日期", "请改为 Date time 字段，“Subtype”选 Date", findings);
			typed(drawing, use, BuildingBlock::numbers, NUMBERS, "数字", "请改为 Number 字段", findings);
			drawing.starts()
				.stream()
				.filter(FlowSentences::isPlain)
				.forEach((start) -> required(drawing, start, use, findings));
		});
	}

	private Stream<Use> steps(Drawing drawing) {
		return drawing.all(FlowNode.class)
			.stream()
			.flatMap((node) -> this.blocks.described(Course.block(node))
				.map((block) -> new Use(node, Course.block(node), block))
				.stream());
	}

	private Stream<Use> calls(Drawing drawing) {
		return Called.in(drawing)
			.stream()
			.filter((called) -> called.node() != null)
			.flatMap((called) -> this.blocks.method(called)
				.map((method) -> method.getAnnotation(BuildingBlock.class))
				.map((block) -> new Use(called.node(), called.words(), block))
				.stream());
	}

	/** Pages of their own type their fields themselves. */
	private static void typed(Drawing drawing, Use use, Function<BuildingBlock, String[]> keys, Set<String> types,
			String what, String remedy, Findings findings) {
		for (var key : keys.apply(use.block())) {
			for (var file : drawing.unit().forms()) {
				field(drawing, file, key).filter((field) -> !types.contains(field.type()))
					.ifPresent((field) -> findings.at(
							file, key, field.label(), "字段“%s”（%s）不是%s，而“%s”（%s）要从中读出%s，读不出来".formatted(field.label(),
									key, what, use.name(), use.at().getId(), what),
							remedy + "；它填的不是%s的，请改用别的 Key".formatted(what)));
			}
		}
	}

	private static Optional<FormSheet.Field> field(Drawing drawing, String file, String key) {
		return Optional.ofNullable(drawing.sheets().get(file))
			.filter((sheet) -> file.endsWith(".form"))
			.flatMap((sheet) -> sheet.field(key));
	}

	private static void required(Drawing drawing, StartEvent start, Use use, Findings findings) {
		var form = drawing.form(start);
		for (var key : use.block().required()) {
			if (form.flatMap((sheet) -> sheet.field(key)).filter(FormSheet.Field::required).isEmpty()) {
				findings.at(drawing.file(), use.at(), "“%s”要用申请表中的“%s”，而申请表没有这一项，或者可以不填".formatted(use.name(), key),
						"请在“%s”的表单中加 Key 为 %s 的日期字段并设为必填（Required）；不必登记离岗的，请改用 ${registerRequest}"
							.formatted((start.getName() != null) ? start.getName() : start.getId(), key));
			}
		}
	}

}
