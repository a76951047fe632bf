package hexmail.bootstrap.architecture.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a rule, or all rules of a class, that covers the tests of all modules as well as the main
/// classes. Other rules cover main classes only.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithTests {}
