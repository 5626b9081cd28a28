package org.shegong.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

/**
 * People who apply for a post, all of them eligible in Ordos, in the sheet an office
 * sends.
 */
public record Applicants(String header, String text) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";

	private static final String NAMES = "伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞平";

	public static Applicants of(int count) {
		return new Applicants("姓名,身份证号,学历,职业资格,户籍,电话",
				IntStream.range(0, count).mapToObj(Applicants::line).collect(Collectors.joining("\n")));
	}

	/** As many, of whom every tenth went to a school that is not enough. */
	public static Applicants tenthOfThemUneducated(int count) {
		return new Applicants(of(count).header,
				IntStream.range(0, count)
					.mapToObj((number) -> (number % 10 == 9) ? line(number).replaceFirst("大专|本科", "高中") : line(number))
					.collect(Collectors.joining("\n")));
	}

	/** The sheet with something else in it. */
	public Applicants with(String written, String instead) {
		return new Applicants(this.header.replace(written, instead), this.text.replace(written, instead));
	}

	public static String name(int number) {
		return "" + SURNAMES.charAt(number % 20) + NAMES.charAt(number / 20 % 20) + NAMES.charAt(number * 7 % 20);
	}

	/** Of somebody in their twenties or thirties. */
	public static String idNumber(int number) {
		var born = LocalDate.of(1990, 1, 1).plusDays(number % 333 * 11L);
		var digits = "150602%s%03d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(born), number % 998 + 2);
		int sum = IntStream.range(0, WEIGHTS.length).map((at) -> WEIGHTS[at] * (digits.charAt(at) - '0')).sum();
		return digits + "10X98765432".charAt(sum % 11);
	}

	private static String line(int number) {
		return "%s,%s,%s,%s,鄂尔多斯市东胜区,138%08d".formatted(name(number), idNumber(number), (number % 3 == 0) ? "大专" : "本科",
				(number % 10 == 0) ? "社会工作师" : "无", number);
	}

	/** As a .zip of one .csv, named as the office likes. */
	public byte[] zipped() {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("报名表.csv"));
			zip.write((this.header + "\n" + this.text).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** As a workbook. */
	public byte[] workbook() {
		var bytes = new ByteArrayOutputStream();
		try (var book = new Workbook(bytes, "test", null)) {
			var page = book.newWorksheet("报名表");
			var rows = (this.header + "\n" + this.text).split("\n");
			for (int row = 0; row < rows.length; row++) {
				var cells = rows[row].split(",");
				for (int column = 0; column < cells.length; column++) {
					page.value(row, column, cells[column]);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
