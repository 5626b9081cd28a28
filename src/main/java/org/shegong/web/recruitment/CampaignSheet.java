package org.shegong.web.recruitment;

import java.util.List;
import java.util.Locale;

import org.shegong.web.roster.sheet.Column;
import org.shegong.web.roster.sheet.Sheet;

import static org.shegong.web.roster.sheet.Column.optional;
import static org.shegong.web.roster.sheet.Column.required;

/** The sheets of a campaign with their columns. */
enum CampaignSheet {

	/** People who apply. */
	CANDIDATES("候选人", required("name", "姓名"), required("idNumber", "身份证号", "身份证号码", "公民身份号码"), optional("gender", "性别"),
			optional("birthDate", "出生日期", "出生年月日", "出生年月"), required("education", "学历", "文化程度"),
			required("certificate", "职业资格", "职业资格证书", "社工证书"), optional("householdRegistration", "户籍", "户籍所在地"),
			optional("phone", "电话", "联系电话", "手机", "手机号"), optional("worker", "在岗人员编号", "人员编号"),
			optional("serviceEndsOn", "项目服务期满日期", "服务期满日期"), optional("projectPassed", "项目考核合格", "项目考核是否合格"),
			optional("declared", "负面清单情形", "负面清单"), optional("exceptionReason", "例外理由")),
	/** What the exam brought. */
	SCORES("考试成绩", required("candidate", "序号", "候选人序号"), optional("name", "姓名"), required("written", "笔试", "笔试成绩"),
			required("interview", "面试", "面试成绩")),
	/** What is entered of people to be hired. */
	HIRES("聘用手续", required("candidate", "序号", "候选人序号"), optional("withdrew", "放弃录用"), optional("code", "人员编号", "编号"),
			optional("unit", "社区", "单位代码"), optional("contractNumber", "合同编号", "合同号"),
			optional("contractFrom", "到岗日期", "合同起始日期"), optional("contractUntil", "合同终止日期"),
			optional("monthlyWage", "月工资"), optional("workingSince", "参加工作日期"), optional("gridSince", "网格员起始日期"),
			optional("trainingHours", "培训学时"), optional("trainingUntil", "培训结束日期"),
			optional("certificateNumber", "上岗证编号"), optional("note", "说明"));

	private final Sheet sheet;

	CampaignSheet(String title, Column... columns) {
		this.sheet = new Sheet(name().toLowerCase(Locale.ROOT), List.of(title), List.of(columns), notToBeAsked());
	}

	/** Also under the names that forms of offices give it (妇女权益保障法 43). */
	private static List<Sheet.Ban> notToBeAsked() {
		return List.of(new Sheet.Ban(List.of("婚", "生育", "孕", "子女", "配偶", "marital", "marriage", "pregnan", "child"),
				"招聘时不得询问、登记婚姻和生育情况（妇女权益保障法第四十三条）"));
	}

	Sheet sheet() {
		return this.sheet;
	}

}
