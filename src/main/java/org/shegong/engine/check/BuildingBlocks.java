package org.shegong.engine.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.shegong.approval.BuildingBlock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What models may name: beans that carry out a step or listen, and beans whose methods
 * expressions may call. Those of a room serve the processes of that room alone.
 */
@Component
class BuildingBlocks {

	private static final String ENGINE = "org.shegong.engine";

	private static final String PLAIN = "org.shegong.plain";

	private final ConfigurableListableBeanFactory beans;

	private final PackagedModels packaged;

	/** By process; what is packaged does not change. */
	private final Map<String, Set<String>> rooms = new ConcurrentHashMap<>();

	BuildingBlocks(ConfigurableListableBeanFactory beans, PackagedModels packaged) {
		this.beans = beans;
		this.packaged = packaged;
	}

	/** What a bean can be used as. */
	enum Use {

		STEP(JavaDelegate.class, "服务节点"), TASK_LISTENER(TaskListener.class, "任务监听器"),
		LISTENER(ExecutionListener.class, "执行监听器");

		private final Class<?> type;

		private final String title;

		Use(Class<?> type, String title) {
			this.type = type;
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	/** Whether a bean of that name exists and can be used like that. */
	boolean serves(String bean, Use use) {
		return this.beans.containsBean(bean) && this.beans.isTypeMatch(bean, use.type);
	}

	/** Whether models name a bean at all. */
	boolean knows(String bean) {
		return Arrays.stream(Use.values()).anyMatch((use) -> serves(bean, use)) || block(bean).isPresent();
	}

	/** The names of all beans that can be used like that in a process. */
	List<String> serving(Use use, String process) {
		return Arrays.stream(this.beans.getBeanNamesForType(use.type, true, false))
			.filter((bean) -> isAtHome(bean, process))
			.sorted()
			.toList();
	}

	/** The names of all beans with methods for expressions of a process. */
	List<String> callable(String process) {
		return Arrays.stream(this.beans.getBeanNamesForAnnotation(BuildingBlock.class))
			.filter((bean) -> isAtHome(bean, process))
			.sorted()
			.toList();
	}

	/**
	 * The methods of a building block: those that say what they are for, all where none
	 * does; empty where the bean is none.
	 */
	Optional<List<Method>> methods(String bean) {
		return block(bean)
			.map((type) -> Stream.of(type.getDeclaredMethods())
				.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
				.toList())
			.map((all) -> {
				var told = all.stream().filter((method) -> method.isAnnotationPresent(BuildingBlock.class)).toList();
				return told.isEmpty() ? all : told;
			});
	}

	/** The method that a call means; empty where it is none of a building block. */
	Optional<Method> method(Called called) {
		return methods(called.bean()).stream()
			.flatMap(List::stream)
			.filter((method) -> method.getName().equals(called.call().method()))
			.findFirst();
	}

	/**
	 * What a bean that carries out a step says of itself; empty where it says nothing.
	 */
	Optional<BuildingBlock> described(String bean) {
		return serves(bean, Use.STEP) ? Optional.ofNullable(this.beans.findAnnotationOnBean(bean, BuildingBlock.class))
				: Optional.empty();
	}

	/**
	 * Whether a bean may be named by a process: those of the engine's room by all, those
	 * of another room by the processes that are drawn with that room, and those of the
	 * plain room by all that no other room has.
	 */
	boolean isAtHome(String bean, String process) {
		var room = room(bean);
		var theirs = rooms(process);
		return room.startsWith(ENGINE) || theirs.contains(room) || (room.equals(PLAIN) && theirs.isEmpty());
	}

	private Set<String> rooms(String process) {
		return this.rooms.computeIfAbsent(process,
				(id) -> this.packaged.names(id)
					.filter(this.beans::containsBean)
					.map(this::room)
					.filter((room) -> !room.startsWith(ENGINE))
					.collect(Collectors.toSet()));
	}

	private String room(String bean) {
		var definition = this.beans.containsBeanDefinition(bean) ? this.beans.getMergedBeanDefinition(bean) : null;
		var origin = (definition != null && definition.getFactoryBeanName() != null) ? definition.getFactoryBeanName()
				: bean;
		var type = this.beans.getType(origin);
		return (type != null) ? ClassUtils.getPackageName(ClassUtils.getUserClass(type)) : "";
	}

	private Optional<Class<?>> block(String bean) {
		var type = this.beans.containsBean(bean) ? this.beans.getType(bean) : null;
		var own = (type != null) ? ClassUtils.getUserClass(type) : null;
		return (own != null && own.isAnnotationPresent(BuildingBlock.class)) ? Optional.of(own) : Optional.empty();
	}

}
