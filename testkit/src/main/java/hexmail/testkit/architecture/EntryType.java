package hexmail.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// The entry type of an adapter, or a type nested in it.
final class EntryType extends DescribedPredicate<JavaClass> {
  private final String name;

  EntryType(String name) {
    super("belong to " + name);
    this.name = name;
  }

  @Override
  public boolean test(JavaClass type) {
    return type.getName().equals(name) || type.getName().startsWith(name + "$");
  }
}
