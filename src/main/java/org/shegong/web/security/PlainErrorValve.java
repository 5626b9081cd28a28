package org.shegong.web.security;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Says in a sentence what was wrong with a call that never reached the application: an
 * address or a header that cannot be read, a body that did not arrive.
 */
public class PlainErrorValve extends ErrorReportValve {

	private static final int REQUEST_TIMEOUT = 408;

	private static final int NOT_KNOWN_HERE = 501;

	private static final int VERSION_UNKNOWN = 505;

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		var status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			new Refused(status, sentence(status)).send(response);
			response.finishResponse();
		}
		catch (IOException ex) {
			this.container.getLogger().debug("Nobody is there to hear why the call failed", ex);
		}
	}

	private static String sentence(int status) {
		if (status == REQUEST_TIMEOUT) {
			return "提交的内容没有及时传完，请检查网络后重试";
		}
		if (status == VERSION_UNKNOWN) {
			return "协议版本不受支持，请用 HTTP/1.1 访问";
		}
		if (status == NOT_KNOWN_HERE) {
			return "不支持这种请求方法或传输编码，请用浏览器访问";
		}
		return (status < 500) ? "地址、请求头或内容的写法无法读懂，或没有传完，请检查后重试" : "系统出错，请稍后重试；仍不成功的，请告诉系统管理员出错的时间";
	}

}
