package org.shegong.engine.guard;

import java.util.Arrays;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManagerFactory;
import org.aopalliance.intercept.MethodInterceptor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.util.function.SingletonSupplier;

/** Puts {@link ReadOnce} before all repositories, and tells it of all that is written. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReadingOnce {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static BeanPostProcessor repositoriesAreReadOnce(ObjectProvider<ReadOnce> bean) {
		var answers = SingletonSupplier.of(bean::getObject);
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repository) {
					repository.addRepositoryFactoryCustomizer((factory) -> factory
						.addRepositoryProxyPostProcessor((proxy, about) -> proxy.addAdvice(0,
								(MethodInterceptor) (asked) -> answers.obtain().answer(asked, about.getDomainType()))));
				}
				return bean;
			}

		};
	}

	@Bean
	ReadOnce readOnce(EntityManagerFactory sessions) {
		var answers = new ReadOnce(new Concerns(sessions.getMetamodel()),
				new Unwritten(SharedEntityManagerCreator.createSharedEntityManager(sessions)));
		var registry = sessions.unwrap(SessionFactoryImplementor.class)
			.getServiceRegistry()
			.getService(EventListenerRegistry.class);
		var written = new Written(answers);
		registry.appendListeners(EventType.POST_INSERT, written);
		registry.appendListeners(EventType.POST_UPDATE, written);
		registry.appendListeners(EventType.POST_DELETE, written);
		return answers;
	}

	private record Written(
			ReadOnce answers) implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

		@Override
		public void onPostInsert(PostInsertEvent event) {
			this.answers.forget(event.getEntity().getClass());
		}

		@Override
		public void onPostUpdate(PostUpdateEvent event) {
			var names = event.getPersister().getPropertyNames();
			// without a snapshot nobody knows which
			var dirty = (event.getDirtyProperties() != null) ? event.getDirtyProperties()
					: IntStream.range(0, names.length).toArray();
			this.answers.forget(event.getEntity().getClass(),
					Arrays.stream(dirty).mapToObj((at) -> names[at]).toList());
		}

		@Override
		public void onPostDelete(PostDeleteEvent event) {
			this.answers.forget(event.getEntity().getClass());
		}

		@Override
		public boolean requiresPostCommitHandling(EntityPersister persister) {
			return false;
		}

	}

}
