package org.shegong.web.roster;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.web.roster.sheet.RosterFile;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Employments;
import org.shegong.worker.FileKind;
import org.shegong.worker.Gender;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RosterTest
class BringingARosterTest {

	@Autowired
	RosterDesk desk;

	@Autowired
	OrgUnits units;

	@Autowired
	Workers workers;

	@Autowired
	Employments employments;

	@Autowired
	Postings postings;

	@Autowired
	PersonnelFile file;

	@Autowired
	IdentityService identity;

	@Test
	void a_zip_of_csv_files_brings_units_workers_contracts_posts_and_files() {
		var receipt = take(wholeCounty());
		assertThat(receipt.imported()).containsEntry("units", 5)
			.containsEntry("workers", 2)
			.containsEntry("posts", 2)
			.containsEntry("file", 1);
		assertThat(this.units.get("binhe").households()).isEqualTo(2400);
		var li = this.workers.get(WorkerCode.of("li"));
		assertThat(li.gender()).isEqualTo(Gender.MALE);
		assertThat(li.birthDate()).isEqualTo("1992-06-08");
		assertThat(li.workerClass()).isEqualTo(WorkerClass.RECRUITED);
		assertThat(li.positions()).containsExactly(Position.SOCIAL_WORKER);
		assertThat(this.employments.latest(WorkerCode.of("li")).orElseThrow().monthlyWage())
			.isEqualTo(Money.yuan(new BigDecimal("3600.5")));
		assertThat(this.file.of(WorkerCode.of("li"))).singleElement().satisfies((entry) -> {
			assertThat(entry.kind()).isEqualTo(FileKind.CHILD_BIRTH);
			assertThat(entry.date()).isEqualTo("2025-01-09");
		});
	}

	@Test
	void an_earlier_leave_reads_as_people_call_it() {
		take(wholeCounty());
		take(Sheets.county()
			.and("file", "worker,date,kind,value,until,note", "li,2026-01-05,leave,annual,2026-01-09,",
					"li,2026-02-02,leave,sick:3,2026-02-04,"));
		assertThat(this.file.of(WorkerCode.of("li"), FileKind.LEAVE)).extracting(FileEntry::summary)
			.containsExactly("请假：年休假", "请假：病假：3天");
	}

	@Test
	void a_line_that_was_struck_out_stays_so_when_it_is_brought_again() {
		take(wholeCounty());
		this.file.strike(this.file.of(WorkerCode.of("li")).get(0).id(), AccountName.of("office"), "录错人");
		assertThat(take(wholeCounty()).imported()).containsEntry("file", 0);
		assertThat(this.file.of(WorkerCode.of("li"))).isEmpty();
	}

	@Test
	void a_workbook_brings_the_same() {
		var receipt = take(wholeCounty().xlsx());
		assertThat(receipt.errors()).isEmpty();
		assertThat(this.workers.get(WorkerCode.of("wang")).positions()).containsExactly(Position.SECRETARY,
				Position.DIRECTOR);
	}

	@Test
	void secretary_and_director_sit_on_their_posts_as_long_as_they_are_it() {
		take(wholeCounty());
		assertThat(groups("wang")).containsExactlyInAnyOrder("community-secretary@binhe", "community-director@binhe",
				"staff", "officers");
		take(Sheets.with("workers", "code,name,gender,birthDate,class,position,unit",
				"wang,王岚,女,1985-03-12,选任,副书记、委员,dongguan"));
		assertThat(groups("wang")).containsExactly("staff");
		assertThat(this.workers.get(WorkerCode.of("wang")).workingSince()).as("a column not in the sheet")
			.isEqualTo("2006-07-01");
	}

	@Test
	void accounts_see_their_county_and_decide_on_their_posts() {
		take(wholeCounty());
		assertThat(groups("zhao")).containsExactlyInAnyOrder("town-principal@chengguan", "staff", "officers");
		assertThat(tenants("zhao")).containsExactly("yunxi");
		assertThat(tenants("li")).containsExactly("yunxi");
		assertThat(this.identity.createGroupQuery().groupId("town-principal@chengguan").singleResult().getName())
			.isEqualTo("城关镇 镇（街道）主要领导");
		assertThat(this.identity.createTenantQuery().tenantId("yunxi").singleResult().getName()).isEqualTo("云溪县");
	}

	@Test
	void a_new_county_opens_to_those_who_work_above_it() {
		take(Sheets.with("units", "code,name,kind,parent", "ping,平川市,city,", "one,一区,county,ping")
			.and("posts", "account,name,post,unit", "qian,钱程,supervisor,ping"));
		assertThat(tenants("qian")).contains("one").doesNotContain("two");
		take(Sheets.with("units", "code,name,kind,parent", "two,二区,county,ping"));
		assertThat(tenants("qian")).contains("one", "two");
	}

	@Test
	void passwords_are_drawn_once_for_those_who_were_given_none() {
		var receipt = take(wholeCounty());
		assertThat(receipt.passwords()).extracting("account").containsExactlyInAnyOrder("li", "zhao", "qian");
		assertThat(this.identity.checkPassword("wang", "wang-pw-1")).isTrue();
		var drawn = receipt.passwords()
			.stream()
			.filter((each) -> each.account().equals("li"))
			.findFirst()
			.orElseThrow();
		assertThat(this.identity.checkPassword("li", drawn.password())).isTrue();
		assertThat(take(wholeCounty()).passwords()).isEmpty();
		assertThat(this.identity.checkPassword("li", drawn.password())).as("left as it was").isTrue();
	}

	@Test
	void bringing_it_again_changes_what_changed_and_doubles_nothing() {
		take(wholeCounty());
		var receipt = take(wholeCounty());
		assertThat(receipt.imported()).containsEntry("file", 0);
		assertThat(this.file.of(WorkerCode.of("li"))).hasSize(1);
		assertThat(this.employments.findByWorkerOrderByContractFrom(WorkerCode.of("li"))).hasSize(1);
		assertThat(this.postings.findByAccount(AccountName.of("wang"))).hasSize(2);
		take(Sheets.with("workers", "编号,姓名,性别,出生日期,人员类别,单位,合同编号,合同起始日期,合同终止日期",
				"li,李望,男,1992-06-08,招聘,binhe,HT-2,2023-09-01,2027-08-31",
				"wang,王岚,女,1985-03-12,选任,binhe,HT-9,2027-01-01,2029-12-31"));
		assertThat(this.employments.latest(WorkerCode.of("li")).orElseThrow().contractUntil()).isEqualTo("2027-08-31");
		assertThat(this.employments.latest(WorkerCode.of("li")).orElseThrow().monthlyWage())
			.isEqualTo(Money.yuan(new BigDecimal("3600.5")));
		assertThat(this.employments.findByWorkerOrderByContractFrom(WorkerCode.of("wang"))).hasSize(2);
	}

	@Test
	void the_posts_sheet_is_complete_for_the_accounts_it_names() {
		take(wholeCounty());
		take(Sheets.with("posts", "account,name,post,unit", "zhao,赵启明,town-deputy-lead,chengguan",
				"wang,王岚,area-lead,chengguan"));
		assertThat(seats("zhao")).containsExactly("town-deputy-lead@chengguan");
		assertThat(seats("wang")).as("posts by position stay")
			.contains("area-lead@chengguan", "community-secretary@binhe", "community-director@binhe");
		assertThat(seats("qian")).as("not named").containsExactly("organization-department@zuzhi");
		take(Sheets.with("posts", "account,name,post,unit", "zhao,赵启明,,"));
		assertThat(seats("zhao")).isEmpty();
		assertThat(groups("zhao")).isEmpty();
	}

	@Test
	void groups_made_by_hand_are_left_alone() {
		take(wholeCounty());
		var own = this.identity.newGroup("reading-circle");
		own.setType("WORKFLOW");
		this.identity.saveGroup(own);
		this.identity.createMembership("zhao", "reading-circle");
		take(wholeCounty());
		assertThat(groups("zhao")).contains("reading-circle");
	}

	@Test
	void excel_in_china_writes_chinese_titles_in_gbk() {
		var sheets = Sheets.with("单位", "代码,名称,类别,上级,适用办法,户数,常住人口,核定职数", "yunxi,云溪县,县,,县城社区方案,,,",
				"chengguan,城关镇,镇,yunxi,,,,");
		var receipt = take(new RosterFile(sheets.zipped("花名册/", Charset.forName("GBK"))));
		assertThat(receipt.errors()).isEmpty();
		assertThat(this.units.get("chengguan").name()).isEqualTo("城关镇");
		assertThat(this.units.get("yunxi").policy()).isEqualTo("county-plan");
	}

	@Test
	void a_byte_order_mark_and_a_folder_do_not_matter() {
		var sheets = Sheets.with("units", "\uFEFFcode,name,kind", "yunxi,云溪县,county");
		assertThat(take(new RosterFile(sheets.zipped("roster/", StandardCharsets.UTF_8))).errors()).isEmpty();
	}

	@Test
	void a_county_may_approve_hired_staff_apart_from_the_seats() {
		take(wholeCounty());
		take(Sheets.with("单位", "代码,名称,类别,上级,核定聘用人数", "binhe,滨河社区,社区,chengguan,6"));
		assertThat(this.units.get("binhe").approvedStaff()).isEqualTo(6);
		assertThat(this.units.get("binhe").committeeSeats()).as("a column not in the sheet").isEqualTo(7);
		assertThat(this.units.get("dongguan").approvedStaff()).isNull();
	}

	@Test
	void gender_and_birth_date_follow_from_the_identity_number() {
		take(wholeCounty());
		var receipt = take(Sheets.with("workers", "code,name,gender,birthDate,idNumber,class,unit",
				"sun,孙禾,,,990102199001015211,招聘,binhe"));
		assertThat(receipt.errors()).isEmpty();
		assertThat(this.workers.get(WorkerCode.of("sun")).birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
		assertThat(this.workers.get(WorkerCode.of("sun")).gender()).isEqualTo(Gender.MALE);
	}

	static Sheets wholeCounty() {
		return Sheets.county()
			.andTwoWorkers()
			.and("posts", "account,name,post,unit", "zhao,赵启明,town-principal,chengguan", "qian,钱程,组织部,zuzhi")
			.and("file", "worker,date,kind,value,until,note", "li,2025-01-09,child-birth,1,,长女出生");
	}

	private Receipt take(Sheets sheets) {
		return take(sheets.zip());
	}

	private Receipt take(RosterFile roster) {
		var receipt = this.desk.take(roster, AccountName.of("admin"));
		assertThat(receipt.errors()).isEmpty();
		return receipt;
	}

	private List<String> seats(String account) {
		return this.postings.findByAccount(AccountName.of(account)).stream().map(Posting::group).toList();
	}

	private Set<String> groups(String account) {
		return this.identity.createGroupQuery()
			.groupMember(account)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
	}

	private Set<String> tenants(String account) {
		return this.identity.createTenantQuery()
			.userMember(account)
			.list()
			.stream()
			.map(Tenant::getId)
			.collect(Collectors.toSet());
	}

}
