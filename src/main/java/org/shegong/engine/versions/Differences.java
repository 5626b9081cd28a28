package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.check.Unit;
import org.springframework.stereotype.Component;

/**
 * What differs between two versions of a process: its model, its forms, its decisions.
 */
@Component
public class Differences {

	private final DeployedUnits deployed;

	Differences(DeployedUnits deployed) {
		this.deployed = deployed;
	}

	/**
	 * @param message in a sentence
	 */
	public record Between(String process, int from, int to, String message, List<Difference> differences) {
	}

	public Said<Between> of(String process, int from, int to) {
		if (from == to) {
			return Said.not(Said.Because.MISTAKEN, "请选择两个不同的版本");
		}
		var before = this.deployed.of(process, from);
		var after = this.deployed.of(process, to);
		if (before.isEmpty() || after.isEmpty()) {
			return Said.not(Said.Because.UNKNOWN,
					"没有流程“%s”的第%d版，请刷新页面后重新选择".formatted(process, before.isEmpty() ? from : to));
		}
		var found = between(before.get().unit(), after.get().unit());
		return Said.done(new Between(process, from, to,
				found.isEmpty() ? "两个版本内容相同" : "由第%d版到第%d版，有%d处不同".formatted(from, to, found.size()), found));
	}

	static List<Difference> between(Unit before, Unit after) {
		var files = new TreeSet<>(before.files().keySet());
		files.addAll(after.files().keySet());
		var found = new ArrayList<Difference>();
		files.stream()
			.sorted((one, other) -> Boolean.compare(other.endsWith(".bpmn"), one.endsWith(".bpmn")))
			.forEach((file) -> file(file, before.files().get(file), after.files().get(file), found));
		return found;
	}

	private static void file(String file, byte[] before, byte[] after, List<Difference> found) {
		if (before == null) {
			found.add(Difference.added(file, null, kind(file), file));
		}
		else if (after == null) {
			found.add(Difference.removed(file, null, kind(file), file));
		}
		else if (!Arrays.equals(before, after)) {
			var parts = parts(file, before, after);
			found.addAll(parts.isEmpty() ? List.of(Difference.changed(file, null, kind(file), file,
					List.of(new Difference.Detail("只改动了文字说明、排版或图形位置", null, null)))) : parts);
		}
	}

	private static List<Difference> parts(String file, byte[] before, byte[] after) {
		var old = Parts.of(file, before);
		var fresh = Parts.of(file, after);
		var found = new ArrayList<Difference>();
		fresh.forEach((id, part) -> {
			if (!old.containsKey(id)) {
				found.add(Difference.added(file, id, part.kind(), part.name()));
				return;
			}
			var details = Difference.between(old.get(id).facets(), part.facets());
			if (!details.isEmpty()) {
				found.add(Difference.changed(file, id, part.kind(), part.name(), details));
			}
		});
		old.forEach((id, part) -> {
			if (!fresh.containsKey(id)) {
				found.add(Difference.removed(file, id, part.kind(), part.name()));
			}
		});
		return found;
	}

	private static String kind(String file) {
		return file.endsWith(".bpmn") ? "流程图" : file.endsWith(".dmn") ? "决策表" : "表单";
	}

}
