package org.shegong.engine.guard;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a piece of our own work again, from its first line, when its transaction failed
 * because somebody else was in the way.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepeatedTransactions {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DefaultPointcutAdvisor repeatedTransaction() {
		var transactions = Pointcuts.union(new AnnotationMatchingPointcut(Transactional.class, true),
				new AnnotationMatchingPointcut(null, Transactional.class, true));
		var advisor = new DefaultPointcutAdvisor(transactions, (MethodInterceptor) RepeatedTransactions::repeat);
		advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return advisor;
	}

	private static Object repeat(MethodInvocation asked) throws Throwable {
		return Contention.repeat(() -> ((ProxyMethodInvocation) asked).invocableClone().proceed());
	}

}
