package org.shegong.web.edge;

import java.util.Map;

/** What a refused call says where nobody found better words. */
public final class Plain {

	private static final Map<Integer, String> WORDS = Map.ofEntries(Map.entry(400, "请求有误，请检查填写的内容和格式"),
			Map.entry(401, "请先登录"), Map.entry(403, "您没有这项操作的权限"), Map.entry(404, "没有找到所请求的内容，可能已经办结、撤回或删除，请刷新后再看"),
			Map.entry(405, "这个地址不接受这种操作"), Map.entry(406, "不能以所要求的格式答复"), Map.entry(409, "刚刚有其他人办理了同一事项，请刷新后再看"),
			Map.entry(413, "提交的内容太大"), Map.entry(415, "内容类型不对，请用 application/json 提交"),
			Map.entry(501, "不支持这种请求方法或传输编码，请用浏览器访问"), Map.entry(505, "协议版本不受支持，请用 HTTP/1.1 访问"));

	private Plain() {
	}

	/**
	 * @param status of HTTP
	 */
	static String words(int status) {
		return WORDS.getOrDefault(status, (status < 500) ? WORDS.get(400) : "系统出错，请稍后再试；仍不成功的，请联系管理员");
	}

	/** Whether words were written for people here, and not by a library for its users. */
	public static boolean isForPeople(String words) {
		return words != null && words.codePoints().anyMatch(Character::isIdeographic);
	}

}
