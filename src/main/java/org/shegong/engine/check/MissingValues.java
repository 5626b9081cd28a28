package org.shegong.engine.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.shegong.engine.forms.FormSheet;
import org.springframework.stereotype.Component;

/**
 * What a running case would lack on another version of its process: values that the
 * version still reads and that nothing gives the case any more.
 */
@Component
public class MissingValues {

	private final Variables variables;

	private final RoomAnswers answers;

	MissingValues(RoomAnswers answers, RoomForms rooms) {
		this.answers = answers;
		this.variables = new Variables(answers, rooms);
	}

	/**
	 * A value that is read and not there.
	 *
	 * @param at the element that reads it
	 * @param label what forms call it; its name where no form asks for it
	 */
	public record Missing(FlowNode at, String label) {
	}

	/** A version that cases could go on with. */
	public final class Version {

		private final Drawing drawing;

		private final Map<String, FormSheet.Field> fields;

		private final Set<String> set;

		private final Lacks lacks;

		private Version(Drawing drawing) {
			this.drawing = drawing;
			this.fields = MissingValues.this.variables.fields(drawing);
			this.set = MissingValues.this.variables.known(drawing);
			this.set.removeAll(Variables.OF_THE_ENGINE);
			this.lacks = new Lacks(drawing,
					new Gives(drawing, MissingValues.this.variables, MissingValues.this.answers, this.set)::of);
		}

		/**
		 * @param places ids of the elements where a case stands
		 * @param known its variables
		 */
		public List<Missing> of(Collection<String> places, Map<String, Object> known) {
			var lacking = new LinkedHashSet<>(this.set);
			lacking.removeIf((name) -> known.containsKey(name) && isOfUse(name, known.get(name)));
			return this.lacks.behind(places, lacking)
				.stream()
				.map((lack) -> new Missing(lack.at(), label(lack.variable())))
				.toList();
		}

		/** What was entered as something else cannot be compared. */
		private boolean isOfUse(String name, Object value) {
			var type = Optional.ofNullable(this.fields.get(name)).map(FormSheet.Field::type).orElse("");
			return value == null || switch (type) {
				case "number" -> value instanceof Number;
				case "checkbox" -> value instanceof Boolean;
				default -> true;
			};
		}

		private String label(String name) {
			return Optional.ofNullable(this.fields.get(name)).map(FormSheet.Field::label).orElse(name);
		}

	}

	/** Empty where the unit has no model of its process. */
	public Optional<Version> in(Unit unit) {
		var findings = new Findings();
		return unit.models()
			.stream()
			.findFirst()
			.map((file) -> new Version(new Drawing(file,
					Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(unit.files().get(file))), unit,
					UnitFiles.sheets(unit, findings), UnitFiles.tables(unit, findings))));
	}

}
