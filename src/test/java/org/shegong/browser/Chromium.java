package org.shegong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.Map;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.shegong.support.City;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A Chinese Chromium with a fresh profile, driven as a person would. */
class Chromium implements AutoCloseable {

	private static final Path BROWSER = first("/usr/bin/chromium", "/usr/bin/chromium-browser");

	private static final Path DRIVER = first("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

	/** The list that the web app brings; without an address people come to 待办. */
	private static final String LIST = "/camunda/app/tasklist/default/#/?task=";

	private final ChromeDriver driver;

	private final WebDriverWait wait;

	private final String address;

	Chromium(int port) throws IOException {
		this(port, "zh-CN");
	}

	/** A browser that speaks another language. */
	Chromium(int port, String language) throws IOException {
		var options = new ChromeOptions();
		options.setBinary(BROWSER.toFile());
		options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=" + language,
				"--accept-lang=" + language, "--window-size=1440,1200",
				"--user-data-dir=" + Files.createTempDirectory("shegong-chromium"));
		options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
		options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
		var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
		this.driver = new ChromeDriver(service, options);
		this.wait = new WebDriverWait(this.driver, Duration.ofSeconds(40));
		this.address = "http://127.0.0.1:" + port;
	}

	static boolean installed() {
		return BROWSER != null && DRIVER != null;
	}

	private static Path first(String... places) {
		return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
	}

	void logIn(String account) {
		knock(account);
		see(By.id("open-desk"));
	}

	/** Logs in; on a phone the menu stays folded. */
	void knock(String account) {
		tryLogIn(account, City.password(account));
	}

	/** Logs in without having asked for anything. */
	void comeIn(String account) {
		visit();
		signIn(account, City.password(account));
	}

	/** Waits until the page is at an address of its own. */
	void seeAddress(String hash) {
		this.wait.until((page) -> page.getCurrentUrl().endsWith(hash));
	}

	/** Comes to the login page. */
	void visit() {
		this.driver.get(this.address + "/camunda/app/tasklist/default/");
		see(By.cssSelector("input[type=password]"));
	}

	/** Follows an address within the page, as a link sent by somebody would. */
	void opens(String address) {
		this.driver.get(this.address + "/camunda/app/tasklist/default/" + address);
	}

	/** Fills in the login page and sends it, whatever comes of it. */
	void tryLogIn(String account, String secret) {
		this.driver.get(this.address + LIST);
		signIn(account, secret);
	}

	/**
	 * The page may draw its fields anew while it finds out that nobody is logged in: what
	 * was filled in is looked at and sent in one step, and otherwise filled in again.
	 */
	private void signIn(String account, String secret) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			see(By.cssSelector("input[type=password]"));
			return filledIn("input[type=text]", account) && filledIn("input[type=password]", secret)
					&& sent(account, secret);
		});
	}

	private boolean sent(String account, String secret) {
		return Boolean.TRUE.equals(((JavascriptExecutor) this.driver).executeScript("""
				const shown = kind => [...document.querySelectorAll(kind)].find(each => each.offsetParent);
				const name = shown('input[type=text]'), secret = shown('input[type=password]');
				const whole = name?.value === arguments[0] && secret?.value === arguments[1];
				if (whole) secret.form.querySelector('button[type=submit]').click();
				return whole;""", account, secret));
	}

	/** A form that waits behind the login has fields of its own. */
	private boolean filledIn(String field, String text) {
		var shown = this.driver.findElements(By.cssSelector(field))
			.stream()
			.filter(WebElement::isDisplayed)
			.findFirst();
		shown.ifPresent((input) -> {
			input.clear();
			input.sendKeys(text);
		});
		return shown.isPresent();
	}

	/** Logs in again where the page asks for it. */
	void enter(String account) {
		signIn(account, City.password(account));
		see(By.id("open-desk"));
	}

	/** The server no longer knows who this is. */
	void endSession() {
		this.driver.manage().deleteAllCookies();
	}

	/** Somebody comes to the same tab of the same browser. */
	void reload(String account) {
		this.driver.navigate().refresh();
		enter(account);
	}

	/** What the page keeps in the browser besides cookies and its own texts. */
	String kept() {
		return (String) ((JavascriptExecutor) this.driver).executeScript(
				"return JSON.stringify(sessionStorage) + Object.keys(localStorage).filter(key => key !== 'camunda-web')"
						+ ".map(key => key + localStorage.getItem(key));");
	}

	/** Waits until the server has what is written. */
	void waitUntilKept(String text) {
		this.wait.until((page) -> drafts().contains(text));
	}

	/** What the server keeps for whoever is logged in and did not send it yet. */
	String drafts() {
		return (String) ((JavascriptExecutor) this.driver).executeAsyncScript("""
				const done = arguments[0], read = path => fetch('/api/me/drafts' + path);
				read('').then(list => list.json()).then(drafts => Promise.all(drafts.map(draft =>
				  read('/' + encodeURIComponent(draft.place)).then(content => content.text()))))
				  .then(contents => done(contents.join()), () => done(''));""");
	}

	/** What stays in the browser when the tab is closed, besides its own settings. */
	String lasting() {
		return (String) ((JavascriptExecutor) this.driver)
			.executeScript("return Object.keys(localStorage).filter(key => key !== 'camunda-web')"
					+ ".map(key => key + localStorage.getItem(key)).join();");
	}

	/** What the scripts of the page stumbled over since it was last asked. */
	List<String> stumbles() {
		return this.driver.manage()
			.logs()
			.get("browser")
			.getAll()
			.stream()
			.map(LogEntry::getMessage)
			.filter((said) -> said.contains("Uncaught") || said.contains("already in progress"))
			.toList();
	}

	/** Whether what somebody writes into is in sight, once they came to it with a key. */
	boolean standsInSight(WebElement field) {
		((JavascriptExecutor) this.driver).executeScript("arguments[0].focus();", field);
		return this.wait.until((page) -> Boolean.TRUE.equals(((JavascriptExecutor) page).executeScript(
				"const box = arguments[0].getBoundingClientRect(), at = height => document.elementFromPoint(box.x + 20, height);"
						+ "return at(box.top + 8) === arguments[0] && at(box.bottom - 8) === arguments[0];",
				field)));
	}

	/** Who is written into now. */
	String focused() {
		return this.driver.switchTo().activeElement().getDomProperty("id");
	}

	/** What a finger has to hit and is less high than this, in pixels. */
	List<?> lowerThan(int height, String where) {
		return (List<?>) ((JavascriptExecutor) this.driver).executeScript(
				"return [...document.querySelectorAll(arguments[1])].flatMap(place => [...place.querySelectorAll('input, select, textarea, button')])"
						+ ".filter(thing => thing.offsetParent).map(thing => [thing, thing.matches('[type=checkbox], [type=radio]') ? thing.closest('label') : thing])"
						+ ".filter(([, box]) => box.getBoundingClientRect().height < arguments[0]).map(([thing]) => thing.id || thing.className || thing.textContent);",
				height, where);
	}

	/**
	 * What of it a finger has to hit is less high than this, links among it, in pixels; a
	 * box to tick or to choose is hit by its label.
	 */
	List<?> tooSmall(int height, String where) {
		return (List<?>) ((JavascriptExecutor) this.driver).executeScript(
				"return [...document.querySelectorAll(arguments[1])].flatMap(place => [...place.querySelectorAll('a[href], button, input, select, textarea, summary')])"
						+ ".filter(thing => thing.offsetParent && (['checkbox', 'radio'].includes(thing.type) && thing.closest('label') || thing).getBoundingClientRect().height < arguments[0]).map(thing => thing.outerHTML.slice(0, 120));",
				height, where);
	}

	/** What somebody would have to push sideways to see all of it. */
	List<?> sideways() {
		return (List<?>) ((JavascriptExecutor) this.driver)
			.executeScript("return [...document.querySelectorAll('body *')].filter(place => place.offsetParent"
					+ " && ['auto', 'scroll'].includes(getComputedStyle(place).overflowX) && place.scrollWidth > place.clientWidth + 1)"
					+ ".map(place => place.outerHTML.slice(0, 120));");
	}

	private static String axe() {
		try {
			return new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/resources/webjars/axe-core/**/axe.min.js")[0]
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What axe-core finds serious or critical in a part of the page. */
	List<?> barriers(String where) {
		((JavascriptExecutor) this.driver).executeScript(axe());
		return (List<?>) ((JavascriptExecutor) this.driver).executeAsyncScript(
				"axe.run(arguments[0], {resultTypes: ['violations']}).then(found => arguments[1](found.violations"
						+ ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
						+ ".flatMap(fault => fault.nodes.map(node => fault.id + ' ' + node.html.slice(0, 160)"
						+ " + ' ' + node.any.map(check => check.message).join(' ')))));",
				where);
	}

	/** A finger on a phone. */
	void tap(By place) {
		click(place);
	}

	/** How far below the window's upper edge something ends, in pixels. */
	long bottom(By place) {
		see(place);
		return measured(place, "Math.round(box.bottom)");
	}

	/** How high something is, in pixels. */
	long height(By place) {
		see(place);
		return measured(place, "Math.round(box.height)");
	}

	private long measured(By place, String what) {
		return ((Number) ((JavascriptExecutor) this.driver).executeScript(
				"const box = arguments[0].getBoundingClientRect(); return " + what + ";",
				this.driver.findElement(place)))
			.longValue();
	}

	/** What a click in the middle of something would meet. */
	String hit(By place) {
		return (String) ((JavascriptExecutor) this.driver)
			.executeScript("const box = arguments[0].getBoundingClientRect();"
					+ "return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).textContent.trim();",
					this.driver.findElement(place));
	}

	/** How many of them a click in their middle would meet. */
	long hittable(By place) {
		return this.driver.findElements(place)
			.stream()
			.filter((thing) -> Boolean.TRUE.equals(((JavascriptExecutor) this.driver)
				.executeScript("const box = arguments[0].getBoundingClientRect();"
						+ "return arguments[0].contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));",
						thing)))
			.count();
	}

	/** Waits for what is there without being drawn, such as suggestions. */
	WebElement find(By place) {
		return this.wait.until(ExpectedConditions.presenceOfElementLocated(place));
	}

	WebElement see(By place) {
		return this.wait.until(ExpectedConditions.visibilityOfElementLocated(place));
	}

	/**
	 * Types into a field until it shows what it should; a form that has just been taken
	 * may be drawn once more under the typing hand.
	 */
	void fill(By place, String text, String shown) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			var field = page.findElement(place);
			if (field.isEnabled() && field.getDomProperty("value").isEmpty()) {
				field.sendKeys(text);
			}
			return shown.equals(page.findElement(place).getDomProperty("value"));
		});
	}

	/** Waits until a field shows a text that the page itself puts there. */
	void seeValue(By place, String value) {
		this.wait.ignoring(StaleElementReferenceException.class)
			.until((page) -> value.equals(page.findElement(place).getDomProperty("value")));
	}

	WebElement seeText(String text) {
		return see(By.xpath("//*[contains(normalize-space(text()), '" + text + "')]"));
	}

	/**
	 * Clicks what is there now; what the page draws anew under the pointer was not hit
	 * and is looked for again.
	 */
	void click(By place) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			var target = ExpectedConditions.elementToBeClickable(place).apply(page);
			if (target != null) {
				// the bar at the foot of a form covers what lies beneath it
				((JavascriptExecutor) this.driver).executeScript("arguments[0].scrollIntoView({block: 'nearest'});",
						target);
				target.click();
			}
			return target != null;
		});
	}

	void clickText(String tag, String text) {
		click(By.xpath("//" + tag + "[contains(normalize-space(.), '" + text + "')]"));
	}

	void type(String id, String text) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			var field = ExpectedConditions.visibilityOfElementLocated(By.id(id)).apply(page);
			if (field != null) {
				field.sendKeys(text);
			}
			return field != null;
		});
	}

	void replace(String id, String text) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			var field = ExpectedConditions.visibilityOfElementLocated(By.id(id)).apply(page);
			if (field != null) {
				field.clear();
			}
			return field != null;
		});
		type(id, text);
	}

	void upload(String id, Path file) {
		this.wait.until(ExpectedConditions.presenceOfElementLocated(By.id(id)))
			.sendKeys(file.toAbsolutePath().toString());
	}

	int count(By place) {
		return this.driver.findElements(place).size();
	}

	/** How many of them a person sees. */
	long shown(By place) {
		return this.driver.findElements(place).stream().filter(WebElement::isDisplayed).count();
	}

	/** Sees what others did meanwhile. */
	void reload() {
		this.driver.get("about:blank");
		this.driver.get(this.address + LIST);
		see(By.id("open-desk"));
	}

	/** Types with a short rest after each word. */
	void write(WebElement field, CharSequence... words) {
		((JavascriptExecutor) this.driver).executeScript("arguments[0].focus()", field);
		var typing = new Actions(this.driver);
		Stream.of(words).forEach((word) -> typing.sendKeys(word).pause(Duration.ofMillis(400)));
		typing.perform();
	}

	/** Types and clicks something else before a breath is drawn. */
	void writeAndLeave(WebElement field, String words, By elsewhere) {
		((JavascriptExecutor) this.driver).executeScript("arguments[0].focus()", field);
		new Actions(this.driver).sendKeys(words).click(this.driver.findElement(elsewhere)).perform();
	}

	/** One key, wherever the focus is. */
	void strike(CharSequence key) {
		new Actions(this.driver).sendKeys(key).perform();
	}

	/** Whether something of the page has the focus. */
	boolean hasFocus() {
		return !"body".equals(this.driver.switchTo().activeElement().getTagName());
	}

	/** Waits for what the page brings about elsewhere. */
	void waitUntil(BooleanSupplier done) {
		this.wait.ignoring(StaleElementReferenceException.class).until((page) -> done.getAsBoolean());
	}

	/** Waits until what a key would press carries a text. */
	void seeFocused(String text) {
		this.wait.ignoring(StaleElementReferenceException.class)
			.until((page) -> text.equals(page.switchTo().activeElement().getText()));
	}

	/** Whether none of them moves or fades while it comes. */
	boolean still(By place) {
		return this.driver.findElements(place)
			.stream()
			.allMatch((thing) -> "0s".equals(thing.getCssValue("transition-duration")));
	}

	/** What a person fills in under a label of a Camunda Form. */
	WebElement field(String label) {
		return see(By.xpath("//*[contains(@class, 'fjs-form-field')][label[starts-with(normalize-space(.), '" + label
				+ "')]]//*[self::input or self::textarea]"));
	}

	/**
	 * Date fields take their value in the order of the browser's language, so tests set
	 * it the way the page reads it.
	 */
	void setDate(String id, String date) {
		((JavascriptExecutor) this.driver).executeScript(
				"const field = document.getElementById(arguments[0]); field.value = arguments[1];"
						+ "['input', 'change'].forEach(name => field.dispatchEvent(new Event(name, {bubbles: true})));",
				id, date);
	}

	/** The same where the name of the field is the renderer's. */
	void setDate(By place, String date) {
		((JavascriptExecutor) this.driver).executeScript(
				"const [field, date] = arguments; field.value = date;"
						+ "['input', 'change'].forEach(name => field.dispatchEvent(new Event(name, {bubbles: true})));",
				see(place), date);
	}

	String value(String id) {
		return this.driver.findElement(By.id(id)).getDomProperty("value");
	}

	/** What stands in each of several places, as far as it is shown now. */
	List<String> texts(By place) {
		return this.driver.findElements(place).stream().map((thing) -> thing.getText().strip()).toList();
	}

	/** What is drawn anew while it is read is read again. */
	String text(By place) {
		return this.wait.ignoring(StaleElementReferenceException.class).until((page) -> {
			var there = ExpectedConditions.visibilityOfElementLocated(place).apply(page);
			return (there != null) ? there.getText() : null;
		});
	}

	void waitUntilGone(By place) {
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(place));
	}

	/** Looks through a window of this size, in pixels. */
	void resize(int width, int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
	}

	/** Of the window, in pixels. */
	long width() {
		return (Long) ((JavascriptExecutor) this.driver).executeScript("return window.innerWidth;");
	}

	/** The page goes to another address of its own, as lists do while they are drawn. */
	void moveOn(String hash) {
		((JavascriptExecutor) this.driver).executeAsyncScript("const done = arguments[1];"
				+ "addEventListener('popstate', () => setTimeout(done, 100), {once: true}); location.hash = arguments[0];",
				hash);
	}

	void goBack() {
		this.driver.navigate().back();
	}

	/** How far the page reaches beyond its window to the right, in pixels. */
	long overflow(String id) {
		return (Long) ((JavascriptExecutor) this.driver).executeScript(
				"const node = document.getElementById(arguments[0]); return node.scrollWidth - node.clientWidth;", id);
	}

	/** Holds back the answers of an address until they are let go. */
	void holdBack(String path) {
		((JavascriptExecutor) this.driver).executeScript("const plain = window.fetch, held = arguments[0];"
				+ "window.fetch = (path, ...rest) => path !== held ? plain(path, ...rest)"
				+ " : new Promise(go => { window.letGo = go; }).then(() => plain(path, ...rest)).then(answer => {"
				+ "   answer.clone().text().then(() => requestAnimationFrame(() => requestAnimationFrame(() => { window.answered = true; })));"
				+ "   return answer; });", path);
	}

	/** From now on an address answers this, or not at all where it is null. */
	void answer(String path, String json) {
		((JavascriptExecutor) this.driver).executeScript("const plain = window.fetch, [asked, json] = arguments;"
				+ "window.fetch = (path, ...rest) => path !== asked ? plain(path, ...rest)"
				+ " : json === null ? Promise.reject(new TypeError('no answer')) : Promise.resolve(new Response(json));",
				path, json);
	}

	/**
	 * From now on all addresses that begin like this answer this, or keep people waiting
	 * where it is null.
	 */
	void answerAll(String beginning, String json) {
		((JavascriptExecutor) this.driver).executeScript(
				"const plain = window.fetch, [asked, json] = arguments;"
						+ "window.fetch = (path, ...rest) => !String(path).startsWith(asked) ? plain(path, ...rest)"
						+ " : json === null ? new Promise(() => {}) : Promise.resolve(new Response(json));",
				beginning, json);
	}

	/** Lets a held answer come, and waits until the page has had it. */
	void letGo() {
		((JavascriptExecutor) this.driver).executeScript("window.letGo();");
		this.wait.until((driver) -> Boolean.TRUE
			.equals(((JavascriptExecutor) driver).executeScript("return window.answered;")));
	}

	/** Keeps what a person sees now in target/screenshots. */
	void photograph(String name) {
		try {
			var folder = Files.createDirectories(Path.of("target", "screenshots"));
			Files.write(folder.resolve(name + ".png"),
					((TakesScreenshot) this.driver).getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
