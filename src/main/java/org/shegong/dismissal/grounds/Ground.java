package org.shegong.dismissal.grounds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.Severance;

/** Why somebody leaves, each with the article that carries it (policy.md A.13). */
public enum Ground {

	PROBATION_UNFIT("试用期内被证明不符合录用条件", Way.FAULT, "lcl-39-1"), RULE_BREACH("严重违反规章制度", Way.FAULT, "lcl-39-2"),
	DERELICTION("严重失职、营私舞弊造成重大损害", Way.FAULT, "lcl-39-3"), SECOND_EMPLOYMENT("兼职造成严重影响或拒不改正", Way.FAULT, "lcl-39-4"),
	FRAUD("以欺诈等手段订立合同致合同无效", Way.FAULT, "lcl-39-5"), CRIMINAL_LIABILITY("被依法追究刑事责任", Way.FAULT, "lcl-39-6"),
	ILLNESS("医疗期满后不能从事原工作和另行安排的工作", Way.NOTICE, "lcl-40-1"), INCOMPETENCE("不能胜任工作，经培训或调岗仍不能胜任", Way.NOTICE, "lcl-40-2"),
	CHANGED_CIRCUMSTANCES("客观情况重大变化，协商变更合同不成", Way.NOTICE, "lcl-40-3"), LAYOFF("经济性裁员", Way.LAYOFF, "lcl-41"),

	TWO_FAILED_YEARS("连续两年考核不合格", Way.NOTICE, "lcl-40-2"), ABSENCE("无故旷工一年内累计超过规定天数", Way.FAULT, "lcl-39-2"),
	NO_CERTIFICATE("符合报考条件后规定年限内未取得职业资格", Way.NOTICE, "lcl-40-2"),
	DISCIPLINE_AND_CRIME("受党纪政纪处分并被追究刑事责任", Way.FAULT, "lcl-39-6"),
	GRAVE_HARM("失职造成居民利益重大损害或恶劣影响", Way.FAULT, "lcl-39-3"),

	AGREEMENT("协商一致解除", Way.AGREEMENT, "lcl-36"), RESIGNATION("辞职", Way.RESIGNATION, "lcl-37"),
	EXPIRY("劳动合同期满", Way.TERM, "lcl-44-1"), RETIREMENT("退休", Way.RETIREMENT, "lcl-44-2"),
	LOST_ELECTION("换届落选", Way.OFFICE, "election-lost"), RECALL("罢免", Way.OFFICE, "recall"),
	POSTING_ENDED("下派结束，返回原单位", Way.POSTING, "posting-ended"), DEATH("死亡或宣告死亡、失踪", Way.DEATH, "lcl-44-3");

	private final String title;

	private final Way way;

	private final Basis article;

	Ground(String title, Way way, String article) {
		this.title = title;
		this.way = way;
		this.article = Articles.of(article);
	}

	/** Whether it tells of somebody's health (PIPL 28). */
	public boolean isPrivate() {
		return this == ILLNESS;
	}

	/** Whether others of its way are of health, so that their names would tell of it. */
	public boolean isCalledDiscreetly() {
		return this.way == Way.NOTICE;
	}

	/**
	 * The title for those who need not know; what tells of health is called as others of
	 * its way are, so that it is not known by its name.
	 */
	public String discreetTitle() {
		return isCalledDiscreetly() ? "提前通知解除合同" : this.title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@JsonCreator
	static Ground of(String id) {
		return Arrays.stream(values())
			.filter((ground) -> ground.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这个退出情形"));
	}

	public String title() {
		return this.title;
	}

	public Way way() {
		return this.way;
	}

	/** The article it takes, whatever a local document says. */
	public Basis article() {
		return this.article;
	}

	/**
	 * The parameter that says whether a jurisdiction knows it; empty for the law's own.
	 */
	public Optional<String> parameter() {
		return switch (this) {
			case TWO_FAILED_YEARS, ABSENCE, NO_CERTIFICATE, DISCIPLINE_AND_CRIME, GRAVE_HARM, LOST_ELECTION ->
				Optional.of("exit-" + id());
			default -> Optional.empty();
		};
	}

	/**
	 * What was paid on this occasion for service before 2008 (劳部发〔1994〕481号 arts 5-9);
	 * the end of a term cost nothing then.
	 */
	public Severance.Earlier severanceBefore2008() {
		return switch (this) {
			case ILLNESS, CHANGED_CIRCUMSTANCES, LAYOFF -> Severance.Earlier.EVERY_YEAR;
			case EXPIRY -> Severance.Earlier.NOTHING;
			default -> Severance.Earlier.UP_TO_A_YEARS_PAY;
		};
	}

	/** Document and clause that names it, for the law's own the article. */
	public Basis basis(Policy policy) {
		return parameter().map(policy::basis).orElse(article());
	}

}
