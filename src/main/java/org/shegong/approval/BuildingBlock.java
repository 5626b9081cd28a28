package org.shegong.approval;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean whose public methods models may call in their expressions; models call
 * nothing else. A parameter called {@code post} or {@code other} takes the id of a post,
 * one called {@code parameter} the name of a number of the policies. On a method it says
 * what the method is for, in the designers' guide.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface BuildingBlock {

	/** What it is for, in Chinese. */
	String value();

	/** What it has to find in the case that calls it. */
	Need[] needs() default {};

	/** Keys of form fields that it reads as days; forms ask for these with a day. */
	String[] days() default {};

	/** … as numbers. */
	String[] numbers() default {};

	/** Those that every case has to have been asked for at its start. */
	String[] required() default {};

}
