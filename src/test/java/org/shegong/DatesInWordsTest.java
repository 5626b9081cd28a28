package org.shegong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People read 2026年3月16日. No day, month or moment goes as it is into a Chinese sentence,
 * where it would be written as machines read it.
 */
class DatesInWordsTest {

	/** What is kept in a file or a register says days as the columns beside it do. */
	private static final Pattern KEPT = Pattern.compile(
			".*Records|FileLines|PrintedFile|RosterBook|Hearing|Fact|FileYear" + "|RetirementNotice|ReturnDesk|Period");

	private static final Set<String> KEEPS = Set.of("FileEntry", "Filing");

	private static final Set<String> WRITES = Set.of("formatted", "format", "concat", "join");

	@Test
	void no_sentence_takes_a_date_as_it_is() throws IOException {
		var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, (said) -> {
		}, List.of("-proc:none", "-cp", System.getProperty("java.class.path")), null,
				ToolProvider.getSystemJavaCompiler()
					.getStandardFileManager(null, null, null)
					.getJavaFileObjectsFromPaths(sources()));
		var units = new ArrayList<CompilationUnitTree>();
		task.parse().forEach(units::add);
		task.analyze();
		var found = new ArrayList<String>();
		units.stream()
			.filter((unit) -> !KEPT.matcher(name(unit)).matches())
			.forEach((unit) -> new Sentences(task, unit, found).scan(unit, null));
		assertThat(units).hasSizeGreaterThan(500);
		assertThat(found).isEmpty();
	}

	private static String name(CompilationUnitTree unit) {
		return Path.of(unit.getSourceFile().getName()).getFileName().toString().replace(".java", "");
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
			return all.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	private static final class Sentences extends TreePathScanner<Void, Void> {

		private final JavacTask task;

		private final CompilationUnitTree unit;

		private final List<String> found;

		private Sentences(JavacTask task, CompilationUnitTree unit, List<String> found) {
			this.task = task;
			this.unit = unit;
			this.found = found;
		}

		@Override
		public Void visitNewClass(NewClassTree made, Void nothing) {
			return KEEPS.contains(made.getIdentifier().toString()) ? null : super.visitNewClass(made, nothing);
		}

		@Override
		public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
			if (call.getMethodSelect() instanceof MemberSelectTree select
					&& WRITES.contains(select.getIdentifier().toString()) && isText(select)) {
				call.getArguments().forEach(this::check);
			}
			return super.visitMethodInvocation(call, nothing);
		}

		@Override
		public Void visitBinary(BinaryTree sum, Void nothing) {
			if (sum.getKind() == Tree.Kind.PLUS) {
				check(sum.getLeftOperand());
				check(sum.getRightOperand());
			}
			return super.visitBinary(sum, nothing);
		}

		@Override
		public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
			if (reference.getName().contentEquals("toString")) {
				check(reference.getQualifierExpression());
			}
			return super.visitMemberReference(reference, nothing);
		}

		private boolean isText(MemberSelectTree select) {
			return String.valueOf(type(select.getExpression())).equals("java.lang.String");
		}

		private void check(ExpressionTree part) {
			if (part instanceof ConditionalExpressionTree either) {
				check(either.getTrueExpression());
				check(either.getFalseExpression());
			}
			else if (part instanceof ParenthesizedTree inside) {
				check(inside.getExpression());
			}
			if ((isDate(part) || part.toString().endsWith("inDates()")) && isChinese(getCurrentPath())) {
				this.found.add(this.unit.getSourceFile().getName() + ":" + this.unit.getLineMap()
					.getLineNumber(Trees.instance(this.task).getSourcePositions().getStartPosition(this.unit, part))
						+ " " + part);
			}
		}

		/** The statement says something to people, and not to whoever programs. */
		private boolean isChinese(TreePath path) {
			var whole = path;
			while (whole.getParentPath().getLeaf() instanceof ExpressionTree) {
				whole = whole.getParentPath();
			}
			return text(whole.getLeaf()).codePoints().anyMatch(Character::isIdeographic);
		}

		private String text(Tree tree) {
			try {
				var places = Trees.instance(this.task).getSourcePositions();
				return this.unit.getSourceFile()
					.getCharContent(true)
					.subSequence((int) places.getStartPosition(this.unit, tree),
							(int) places.getEndPosition(this.unit, tree))
					.toString();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private boolean isDate(ExpressionTree part) {
			var type = type(part);
			var temporal = this.task.getElements().getTypeElement(Temporal.class.getName()).asType();
			return type != null && this.task.getTypes().isAssignable(type, temporal) && !part.toString().equals("null");
		}

		private TypeMirror type(Tree part) {
			return Trees.instance(this.task).getTypeMirror(new TreePath(getCurrentPath(), part));
		}

	}

}
