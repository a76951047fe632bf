package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.UseCases;
import hexmail.domain.account.Account;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The compiler copies the value of a constant, so no rule on class files sees where it comes from.
/// Only a missing dependency prevents its use.
class ArchitectureModulesTest {
  @ParameterizedTest
  @CsvSource({
    "domain,nothing",
    "application,domain",
    "adapters-google,domain",
    "adapters-persistence,domain",
    "adapters-http,application domain",
    "testkit,domain",
    "google-emulator,nothing"
  })
  void a_module_is_compiled_against_the_allowed_modules_only(String module, String allowed)
      throws IOException {
    assertThat(Modules.dependencies(module)).isSubsetOf(Set.of(allowed.split(" ", -1)));
  }

  @Test
  void the_domain_requires_nothing_but_the_platform_and_nullness() throws URISyntaxException {
    assertThat(requirements(Account.class))
        .containsExactlyInAnyOrder("java.base", "static org.jspecify");
  }

  @Test
  void the_application_also_requires_the_domain() throws URISyntaxException {
    assertThat(requirements(UseCases.class))
        .containsExactlyInAnyOrder("java.base", "hexmail.domain", "static org.jspecify");
  }

  private static String[] requirements(Class<?> member) throws URISyntaxException {
    Path place = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(place).findAll().stream()
        .flatMap(module -> module.descriptor().requires().stream())
        .map(ArchitectureModulesTest::shown)
        .toArray(String[]::new);
  }

  private static String shown(ModuleDescriptor.Requires requires) {
    boolean optional = requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC);
    return optional ? "static " + requires.name() : requires.name();
  }
}
