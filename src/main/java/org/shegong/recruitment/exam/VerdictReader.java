package org.shegong.recruitment.exam;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;
import org.shegong.policy.Basis;

/**
 * Takes what a department wrote about findings for what was found of those under review.
 * Of one finding of one candidate a field speaks once, and once of all others.
 */
class VerdictReader {

	private static final int LONGEST_REASON = 500;

	private final Bench bench;

	private final List<VerdictLine> lines = new ArrayList<>();

	private final List<Objection> faults = new ArrayList<>();

	/** Of what candidates the lines before have spoken. */
	private final Set<Bench.Word> said = new HashSet<>();

	/** Of what findings of all others the lines before have spoken. */
	private final Set<String> saidOfOthers = new HashSet<>();

	VerdictReader(Bench bench) {
		this.bench = bench;
	}

	VerdictLine.Read read(String field) {
		var texts = (field != null) ? field.lines().map(String::strip).toList() : List.<String>of();
		var written = new ArrayList<WrittenVerdict>();
		for (int row = 1; row <= texts.size(); row++) {
			if (!texts.get(row - 1).isEmpty()) {
				WrittenVerdict.read(row, texts.get(row - 1), this.faults).ifPresent(written::add);
			}
		}
		written.forEach(this::reasoned);
		// the others are known when all have been named
		written.stream().filter((one) -> !one.isAboutTheOthers()).forEach(this::named);
		written.stream().filter(WrittenVerdict::isAboutTheOthers).forEach(this::others);
		return new VerdictLine.Read(this.faults.isEmpty() ? this.lines : List.of(), this.faults);
	}

	private void reasoned(WrittenVerdict written) {
		if (Said.nothing(written.reason()) && !written.applies()) {
			this.faults.add(written.fault("没有写理由：认定不影响的，须逐人写明理由"));
		}
		else if (written.reason() != null && written.reason().length() > LONGEST_REASON) {
			this.faults.add(written.fault("理由不能超过%d字".formatted(LONGEST_REASON)));
		}
	}

	private void named(WrittenVerdict written) {
		var missing = (BitSet) written.numbers().clone();
		var twice = new BitSet();
		this.bench.found()
			.forEach((no, found) -> named(written, found).filter((one) -> missing.get(no)).ifPresent((finding) -> {
				missing.clear(no);
				if (this.said.add(new Bench.Word(no, finding.id()))) {
					take(no, finding, written);
				}
				else {
					twice.set(no);
				}
			}));
		if (!missing.isEmpty()) {
			var listed = this.bench.found().keySet().stream().anyMatch(missing::get);
			this.faults.add(written
				.fault(people(missing) + (listed ? "没有“%s”这项系统核对结果，请刷新后核对".formatted(written.finding()) : "不在本次名单中")));
		}
		if (!twice.isEmpty()) {
			this.faults.add(written.fault("%s的“%s”写了两次，只写一次".formatted(people(twice), written.finding())));
		}
	}

	private void take(int no, Finding finding, WrittenVerdict written) {
		if (finding.bar() && !written.applies()) {
			this.faults.add(Objection.refusal("%d号：%s，依法不能认定为不影响".formatted(no, finding.message()),
					Basis.recorded(finding.rule(), finding.source(), finding.status())));
		}
		this.lines.add(new VerdictLine(no, finding.id(), written.applies(), written.reason()));
	}

	private void others(WrittenVerdict written) {
		var meant = this.bench.found()
			.values()
			.stream()
			.flatMap((found) -> named(written, found).stream())
			.map(Finding::id)
			.collect(Collectors.toSet());
		if (meant.isEmpty()) {
			this.faults.add(written.fault("没有候选人有“%s”这项系统核对结果，请刷新后核对".formatted(written.finding())));
		}
		if (meant.stream().anyMatch(this.saidOfOthers::contains)) {
			this.faults.add(written.fault("“其余”的“%s”写了两次，只写一次".formatted(written.finding())));
		}
		this.saidOfOthers.addAll(meant);
		this.bench.open()
			.forEach((no, open) -> named(written, open)
				.filter((one) -> !this.said.contains(new Bench.Word(no, one.id())))
				.ifPresent(
						(one) -> this.lines.add(new VerdictLine(no, one.id(), written.applies(), written.reason()))));
	}

	private static Optional<Finding> named(WrittenVerdict written, List<Finding> found) {
		return found.stream().filter((finding) -> finding.isNamed(written.finding())).findFirst();
	}

	private static String people(BitSet numbers) {
		int first = numbers.nextSetBit(0);
		return (numbers.cardinality() == 1) ? "%d号候选人".formatted(first)
				: "%d号至%d号中有%d个序号".formatted(first, numbers.length() - 1, numbers.cardinality());
	}

}
