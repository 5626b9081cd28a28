/** Grades, the pool of excellent ones, the joint review, and promotions. */
@org.springframework.modulith.NamedInterface("grades")
package org.shegong.assessment.grades;
