package org.shegong.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password has to be, wherever it comes from. One list of faults, each with what
 * to do; the first that applies is told.
 */
public final class PasswordRule {

	/** In letters, whatever the script. */
	private static final int SHORTEST = 8;

	/** More than anybody types, little enough to hash. */
	private static final int LONGEST = 128;

	/** Accounts of one letter are part of any password. */
	private static final int SHORTEST_ACCOUNT = 2;

	private static final CommonPasswords COMMON = CommonPasswords.read();

	private static final List<Fault> FAULTS = List.of(
			new Fault((account, password) -> password.isBlank(), "密码不能为空，请填写至少%d个字符".formatted(SHORTEST)),
			new Fault((account, password) -> password.codePoints().anyMatch(Character::isISOControl),
					"密码不能含有换行、制表符等不可见的控制字符，请换一个"),
			new Fault((account, password) -> length(password) < SHORTEST, "密码至少%d个字符，请换一个长一些的".formatted(SHORTEST)),
			new Fault((account, password) -> length(password) > LONGEST, "密码最多%d个字符，请换一个短一些的".formatted(LONGEST)),
			new Fault(PasswordRule::isAccount, "密码不能是账号本身或账号加数字，请换一个"),
			new Fault((account, password) -> isCommon(password), "这个密码太常见，容易被猜到，请换一个"));

	private PasswordRule() {
	}

	/**
	 * What stands against a password, in a sentence that does not repeat it; empty when
	 * it may serve.
	 */
	public static Optional<String> objection(String account, String password) {
		var given = (password != null) ? password : "";
		return FAULTS.stream().filter((fault) -> fault.applies().to(account, given)).map(Fault::sentence).findFirst();
	}

	private static int length(String password) {
		return password.codePointCount(0, password.length());
	}

	/** As it would be guessed: whatever its width, without marks and blanks. */
	private static String bare(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static boolean isCommon(String password) {
		return COMMON.contains(password) || COMMON.contains(Normalizer.normalize(password, Normalizer.Form.NFKC));
	}

	/** The account's name with nothing else that would have to be guessed. */
	private static boolean isAccount(String account, String written) {
		var name = bare(account);
		var password = bare(written);
		var rest = password.replace(name, "");
		return !name.isEmpty() && rest.length() < password.length()
				&& (rest.isEmpty() || name.length() >= SHORTEST_ACCOUNT && rest.chars().noneMatch(Character::isLetter));
	}

	private record Fault(Test applies, String sentence) {
	}

	@FunctionalInterface
	private interface Test {

		boolean to(String account, String password);

	}

}
