package org.shegong.browser;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Applicants;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three posts, three hundred candidates: what the town office, three departments and the
 * recruiter see in Tasklist, from the application to the last formality.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class RecruitmentInTasklistTest {

	private static final By SUBMIT = By.cssSelector("#sg-submit:not([disabled])");

	private static final Duration QUICK = Duration.ofSeconds(2);

	private static final int PEOPLE = 300;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	Workers workers;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@TempDir
	Path folder;

	Chromium recruiter;

	@BeforeEach
	void aBannerWithVacancies() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		var imported = new City(this.port).importRoster("campaign");
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		this.recruiter = new Chromium(this.port);
	}

	@AfterEach
	void theRecruiterGoesHome() {
		this.recruiter.close();
	}

	@Test
	void a_campaign_goes_from_the_application_to_the_last_formality() throws IOException {
		apply();
		this.recruiter.logIn("mz");
		approveAndPlan();
		register();
		review("zz", true);
		review("rs", false);
		answer();
		examine();
		examineAndLookInto("登记体检结果");
		examineAndLookInto("登记考察结果");
		publish();
		settle();
		hire();
		assertThat(this.workers.findByUnitIn(List.of("ds-yd", "ds-hx"))).extracting((worker) -> worker.name())
			.contains(Applicants.name(2), Applicants.name(3), Applicants.name(4));
	}

	private void apply() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("office");
			page.clickText("a", "发起流程");
			page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '招聘']"));
			page.see(By.cssSelector("#recruitment-unit option[value=ds-jd]"));
			new Select(page.see(By.id("recruitment-unit"))).selectByValue("ds-jd");
			new Select(page.see(By.id("recruitment-route"))).selectByValue("direct");
			page.type("recruitment-posts", "20");
			page.type("recruitment-reason", "两个社区缺人");
			assertThat(page.text(By.id("recruitment-refused"))).contains("空缺").contains("考核、考察转为专职社区工作者");
			start(page);
			assertThat(page.text(By.cssSelector(".modal .alert-danger"))).contains("空缺").doesNotContain("Cannot");
			page.photograph("recruitment-refused");
			assertThat(page.value("recruitment-reason")).isEqualTo("两个社区缺人");
			new Select(page.see(By.id("recruitment-route"))).selectByValue("exam");
			page.replace("recruitment-posts", "3");
			page.waitUntilGone(By.id("recruitment-refused"));
			assertThat(page.text(By.id("recruitment-deciders"))).contains("苏民");
			assertThat(page.text(By.id("recruitment-facts"))).contains("空缺");
			page.photograph("recruitment-apply");
			start(page);
			page.waitUntilGone(By.id("recruitment-unit"));
		}
	}

	private static void start(Chromium page) {
		page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
	}

	private void approveAndPlan() {
		this.recruiter.click(By.id("open-todo"));
		this.recruiter.click(By.xpath("//a[contains(@class, 'sg-item')][contains(., '审批名额')]"));
		this.recruiter.click(By.cssSelector("[data-choice=approve]"));
		this.recruiter.waitUntilGone(By.cssSelector("[data-choice=approve]"));
		take(this.recruiter, "拟定方案");
		fill("number", "60");
		fill("textarea", "统一笔试、面试");
		date();
		this.recruiter.photograph("recruitment-plan");
		submit(this.recruiter, "拟定方案");
		take(this.recruiter, "发布公告");
		fill("textfield", "区政府网站");
		date();
		submit(this.recruiter, "发布公告");
	}

	private void fill(String kind, String text) {
		var tag = kind.equals("textarea") ? kind : "input";
		this.recruiter.fill(By.cssSelector(".fjs-form-field-%s %s".formatted(kind, tag)), text, text);
	}

	private void date() {
		this.recruiter.setDate(By.cssSelector(".shegong-date"), "2026-03-16");
	}

	private void register() throws IOException {
		take(this.recruiter, "登记候选人");
		this.recruiter.seeText("还没有候选人");
		this.recruiter.upload("candidates-file", file("wrong.xlsx", Applicants.of(9).with("电话", "婚姻状况").workbook()));
		assertThat(this.recruiter.text(By.className("shegong-faults"))).contains("婚姻状况").contains("妇女权益保障法");
		this.recruiter.photograph("recruitment-candidates-refused");
		this.recruiter.upload("candidates-file", file("people.xlsx", people().workbook()));
		quick("upload", () -> this.recruiter.seeText("已登记 300 人"));
		quick("list", () -> rows(this.recruiter, "candidates-list", 50));
		this.recruiter.seeText("第 1 页，共 6 页");
		this.recruiter.see(By.cssSelector("#candidates-list input[type=search]")).sendKeys(Applicants.idNumber(205));
		this.recruiter.seeText("找到 1 人");
		this.recruiter.photograph("recruitment-candidates");
		progress("已报名");
		submitQuickly(this.recruiter, "登记候选人");
	}

	/** Two of the second page went to a school that is not enough. */
	private static Applicants people() {
		return Applicants.of(PEOPLE)
			.with(Applicants.idNumber(59) + ",大专", Applicants.idNumber(59) + ",高中")
			.with(Applicants.idNumber(59) + ",本科", Applicants.idNumber(59) + ",高中")
			.with(Applicants.idNumber(60) + ",大专", Applicants.idNumber(60) + ",高中");
	}

	private void progress(String said) throws IOException {
		this.recruiter.clickText("summary", "招聘进展");
		this.recruiter.seeText(said);
		this.recruiter.photograph("recruitment-progress");
	}

	private void review(String department, boolean finds) throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn(department);
			take(page, "资格联审");
			quick("review", () -> rows(page, "review-list", 50));
			if (finds) {
				page.click(By.cssSelector("#review-list tbody tr:first-child button"));
				page.see(By.cssSelector(".review-hit input")).sendKeys("2026-03-10 查询");
				judge(page);
				page.type("review-opinion", "1号有立案未结");
				again(page, "资格联审", "1号有立案未结");
				page.seeValue(By.cssSelector(".review-hit input"), "2026-03-10 查询");
				page.seeText("其余“学历”：不影响，岗位需要");
				page.seeValue(By.id("review-decision"), "refuse");
				page.resize(1366, 768);
				assertThat(page.hittable(SUBMIT)).isEqualTo(1);
				page.photograph("recruitment-review");
				page.resize(390, 844);
				assertThat(page.hittable(SUBMIT)).isEqualTo(1);
				assertThat(page.sideways()).isEmpty();
				page.photograph("recruitment-review-phone");
			}
			else {
				new Select(page.see(By.id("review-decision"))).selectByValue("approve");
			}
			submitQuickly(page, "资格联审");
		}
	}

	/** What is said on one page stays said on the others. */
	private static void judge(Chromium page) {
		page.seeText("还有 2 项没有认定：60号（学历）、61号（学历）");
		turn(page, "下一页", "第 2 页，共 6 页");
		page.seeValue(By.cssSelector(".review-hit input"), "2026-03-10 查询");
		new Select(page.see(By.className("review-verdict"))).selectByValue("applies");
		page.seeText("还有 1 项没有认定：61号（学历）");
		turn(page, "上一页", "第 1 页，共 6 页");
		page.click(By.id("review-found"));
		page.waitUntilGone(By.xpath("//*[@id='review-list']//*[contains(., '第 1 页，共 6 页')]"));
		rows(page, "review-list", 2);
		var second = By.cssSelector("#review-list tbody tr:nth-child(2) select");
		new Select(page.see(second)).selectByValue("waived");
		page.see(By.cssSelector("#review-list tbody tr:nth-child(2) input")).sendKeys("岗位需要");
		page.click(By.xpath("//*[@id='review-list']//tr[2]//button[. = '用于其余同类']"));
		page.seeText("系统核对结果都已认定");
		var first = By.cssSelector("#review-list tbody tr:nth-child(1) select");
		page.seeValue(first, "applies");
		new Select(page.see(first)).selectByValue("");
		page.seeValue(first, "waived");
		new Select(page.see(first)).selectByValue("applies");
	}

	private static void turn(Chromium page, String button, String shown) {
		page.clickText("button", button);
		page.seeText(shown);
	}

	/** The recruiter's own part of the review, and whose answers came in. */
	private void answer() throws IOException {
		this.recruiter.reload();
		take(this.recruiter, "资格联审");
		quick("review", () -> rows(this.recruiter, "review-list", 50));
		progress("未答复");
		rows(this.recruiter, "review-list", 50);
		new Select(this.recruiter.see(By.id("review-decision"))).selectByValue("approve");
		submitQuickly(this.recruiter, "资格联审");
	}

	private void examine() throws IOException {
		take(this.recruiter, "登记考试成绩");
		quick("exam", () -> rows(this.recruiter, "exam-list", 50));
		enterOnTwoPages();
		var scores = IntStream.rangeClosed(2, PEOPLE)
			.filter((no) -> no != 60)
			.mapToObj((no) -> "%d,%s,%s,80".formatted(no, Applicants.name(no - 1), 95 - no * 0.25))
			.collect(Collectors.joining("\n"));
		this.recruiter.upload("exam-file", file("scores.xlsx", new Applicants("序号,姓名,笔试,面试", scores).workbook()));
		quick("scores", () -> this.recruiter.seeText("已登记 298 人的成绩"));
		var first = this.recruiter.see(By.cssSelector("#exam-list tbody tr:first-child input"));
		first.clear();
		first.sendKeys("1015");
		this.recruiter.seeText("应为0至100");
		first.clear();
		first.sendKeys("60.5");
		this.recruiter.photograph("recruitment-exam");
		submitQuickly(this.recruiter, "登记考试成绩");
	}

	private void enterOnTwoPages() {
		var first = By.cssSelector("#exam-list tbody tr:first-child input");
		this.recruiter.see(first).sendKeys("61");
		turn(this.recruiter, "下一页", "第 2 页，共 6 页");
		this.recruiter.seeValue(first, "");
		this.recruiter.see(first).sendKeys("62");
		turn(this.recruiter, "上一页", "第 1 页，共 6 页");
		this.recruiter.seeValue(first, "61");
		this.recruiter.seeText("已保存");
		turn(this.recruiter, "下一页", "第 2 页，共 6 页");
		this.recruiter.seeValue(first, "62");
	}

	private void examineAndLookInto(String task) {
		take(this.recruiter, task);
		rows(this.recruiter, "results-list", 3);
		this.recruiter.click(By.id("results-all"));
		this.recruiter.see(By.cssSelector("#results-list input[aria-label$='说明']")).sendKeys("按时到场");
		again(this.recruiter, task, "按时到场");
		this.recruiter.seeValue(By.cssSelector("#results-list input[aria-label$='说明']"), "按时到场");
		assertThat(this.recruiter.text(By.id("results-state"))).contains("已填 3 人");
		this.recruiter.photograph("recruitment-" + (task.contains("体检") ? "medical" : "background"));
		submitQuickly(this.recruiter, task);
	}

	private void publish() {
		take(this.recruiter, "公示拟聘名单");
		fill("textfield", "区政府网站");
		date();
		submit(this.recruiter, "公示拟聘名单");
		take(this.recruiter, "受理公示意见");
		this.recruiter.see(By.cssSelector("#objections-candidate option:nth-of-type(2)"));
		new Select(this.recruiter.see(By.id("objections-candidate"))).selectByIndex(1);
		this.recruiter.type("objections-text", "学历证书可能不实");
		this.recruiter.click(By.id("objections-save"));
		this.recruiter.seeText("公示期满后处理");
		this.recruiter.photograph("recruitment-objections");
	}

	private void settle() throws IOException {
		var job = this.jobs.createJobQuery().activityId("publicationEnds").singleResult();
		this.clock.setTo(job.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDate());
		this.jobs.executeJob(job.getId());
		this.recruiter.reload();
		take(this.recruiter, "处理公示意见");
		new Select(this.recruiter.see(By.cssSelector("#decide-list select"))).selectByValue("不成立");
		this.recruiter.see(By.cssSelector("#decide-list textarea")).sendKeys("经查学历真实");
		again(this.recruiter, "处理公示意见", "经查学历真实");
		this.recruiter.seeValue(By.cssSelector("#decide-list textarea"), "经查学历真实");
		this.recruiter.seeValue(By.cssSelector("#decide-list select"), "不成立");
		this.recruiter.photograph("recruitment-decide");
		submit(this.recruiter, "处理公示意见");
	}

	private void hire() {
		take(this.recruiter, "办理聘用手续");
		this.recruiter.seeText("还不能办结");
		for (int no = 3; no <= 5; no++) {
			this.recruiter.type("hire-%d-code".formatted(no), "new" + no);
			new Select(this.recruiter.see(By.id("hire-%d-unit".formatted(no)))).selectByIndex(1 + no % 2);
			this.recruiter.setDate("hire-%d-contractFrom".formatted(no), "2026-04-01");
			this.recruiter.type("hire-%d-contractNumber".formatted(no), "HT-2026-" + no);
			this.recruiter.type("hire-%d-trainingHours".formatted(no), "40");
			this.recruiter.setDate("hire-%d-trainingUntil".formatted(no), "2026-03-27");
			if (no == 4) {
				this.recruiter.photograph("recruitment-hire-missing");
			}
			this.recruiter.type("hire-%d-certificateNumber".formatted(no), "SG-" + no);
		}
		this.recruiter.seeText("手续齐全");
		this.recruiter.photograph("recruitment-hire");
		submitQuickly(this.recruiter, "办理聘用手续");
	}

	private static void take(Chromium page, String task) {
		page.click(By.id("open-todo"));
		page.click(By.xpath("//a[contains(@class, 'sg-item')][contains(., '" + task + "')]"));
		page.see(By.xpath("//a[@aria-current = 'true'][contains(., '" + task + "')]"));
		page.see(SUBMIT);
		assertThat(page.barriers(".sg-page")).as(task).isEmpty();
	}

	/** Comes back to a task that was left in the middle of writing. */
	private static void again(Chromium page, String task, String written) {
		page.waitUntilKept(written);
		page.reload();
		take(page, task);
		page.seeText("已恢复上次未提交的内容");
	}

	private static void submit(Chromium page, String task) {
		page.click(SUBMIT);
		page.see(By.cssSelector(".sg-done:not(:empty)"));
		page.waitUntilGone(By.xpath("//a[@aria-current = 'true'][contains(., '" + task + "')]"));
	}

	private static void submitQuickly(Chromium page, String task) {
		assertThat(page.barriers(".sg-page")).as(task).isEmpty();
		quick("submit " + task, () -> submit(page, task));
	}

	private static void rows(Chromium page, String list, int wanted) {
		page.see(By.cssSelector("#" + list + " tbody tr:nth-child(" + Math.min(wanted, 5) + ")"));
		assertThat(page.count(By.cssSelector("#" + list + " tbody tr"))).isEqualTo(wanted);
	}

	private static void quick(String step, Runnable work) {
		var began = System.nanoTime();
		work.run();
		assertThat(Duration.ofNanos(System.nanoTime() - began)).as(step).isLessThan(patience());
	}

	/** A machine that does other things besides takes as much longer. */
	private static Duration patience() {
		var machine = ManagementFactory.getOperatingSystemMXBean();
		var share = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
		return Duration.ofMillis((long) (QUICK.toMillis() * Math.max(1, share)));
	}

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content);
	}

}
