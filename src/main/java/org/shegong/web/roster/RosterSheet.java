package org.shegong.web.roster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.shegong.web.roster.sheet.Column;
import org.shegong.web.roster.sheet.Sheet;

import static org.shegong.web.roster.sheet.Column.optional;
import static org.shegong.web.roster.sheet.Column.required;
import static org.shegong.web.roster.sheet.Column.secret;

/** The sheets of a roster with their columns. */
public enum RosterSheet {

	/** The tree of units. */
	UNITS(List.of("单位", "单位表"), required("code", "代码", "单位代码"), required("name", "名称", "单位名称"),
			required("kind", "类别", "单位类别"), optional("parent", "上级", "上级单位", "上级代码", "上级单位代码"),
			optional("policy", "适用办法", "适用政策"), optional("households", "户数", "居民户数"),
			optional("residents", "常住人口", "常住人口数"), optional("committeeSeats", "核定职数", "两委职数", "核定两委职数"),
			optional("approvedStaff", "核定聘用人数", "核定工作人员数", "聘用人员核定数")),

	/** Community workers, their latest contract and their account. */
	WORKERS(List.of("人员", "社区工作者", "花名册"), required("code", "编号", "账号", "工号", "人员编号"), required("name", "姓名"),
			required("gender", "性别"), required("birthDate", "出生日期", "出生年月日", "出生年月"),
			optional("idNumber", "身份证号", "身份证号码", "公民身份号码"), optional("education", "学历", "文化程度"),
			optional("householdRegistration", "户籍", "户籍所在地"), required("class", "人员类别", "身份类别", "类别"),
			optional("position", "职务", "岗位"), required("unit", "单位", "所在社区", "所在单位", "单位代码"),
			optional("workingSince", "参加工作日期", "参加工作时间", "参加工作年月"),
			optional("servingSince", "到岗日期", "到岗时间", "入职日期", "入职时间", "本单位工作起始日期"),
			optional("retirementBase", "原法定退休年龄", "改革前法定退休年龄"), optional("certificate", "职业资格", "职业资格证书", "社工证书"),
			optional("certificateEligibleSince", "符合报考条件日期", "具备报考条件日期"), optional("grade", "薪级", "岗位等级"),
			optional("contractFrom", "合同起始日期", "合同开始日期"), optional("contractUntil", "合同终止日期", "合同结束日期", "合同到期日期"),
			optional("contractNumber", "合同编号", "合同号"), optional("probationUntil", "试用期至", "试用期截止日期"),
			optional("monthlyWage", "月工资", "月应发工资"), secret("password", "密码", "初始密码"), optional("email", "邮箱", "电子邮箱"),
			optional("phone", "电话", "手机", "手机号", "联系电话"), optional("wecom", "企业微信账号", "企业微信"),
			optional("dingtalk", "钉钉账号", "钉钉")),

	/** Who holds which post; complete for the accounts it names. */
	POSTS(List.of("岗位", "任职"), required("account", "账号"), required("name", "姓名"), required("post", "岗位", "职务"),
			required("unit", "单位", "单位代码"), secret("password", "密码", "初始密码"), optional("email", "邮箱", "电子邮箱"),
			optional("phone", "电话", "手机", "手机号", "联系电话"), optional("wecom", "企业微信账号", "企业微信"),
			optional("dingtalk", "钉钉账号", "钉钉")),

	/** Lines to add to personnel files. */
	FILE(List.of("档案", "人事档案"), required("worker", "编号", "人员编号", "工号", "账号", "社区工作者"), required("date", "日期"),
			required("kind", "事项", "类别"), optional("value", "内容", "结果", "值"), optional("until", "截止日期", "至"),
			optional("note", "备注", "说明"));

	private final Sheet sheet;

	RosterSheet(List<String> titles, Column... columns) {
		this.sheet = new Sheet(id(), titles, List.of(columns), List.of()).ofACity();
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What the office calls it. */
	String title() {
		return this.sheet.title();
	}

	/** The title of each column by its name, in order. */
	public Map<String, String> columns() {
		var columns = new LinkedHashMap<String, String>();
		this.sheet.columns().forEach((column) -> columns.put(column.name(), column.title()));
		return columns;
	}

	Sheet sheet() {
		return this.sheet;
	}

	static List<Sheet> all() {
		return Arrays.stream(values()).map(RosterSheet::sheet).toList();
	}

	/**
	 * Place in the order in which sheets are checked; −1 for what is no sheet of ours.
	 */
	static int place(String id) {
		return Arrays.stream(values())
			.filter((sheet) -> sheet.id().equals(id))
			.map(RosterSheet::ordinal)
			.findFirst()
			.orElse(-1);
	}

}
