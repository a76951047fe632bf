package hexmail.bootstrap.architecture.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a function that returns a rule, or on the class of such functions: the rule judges the main
/// classes together with all tests of all modules. Without it a rule judges main classes alone.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithTests {}
