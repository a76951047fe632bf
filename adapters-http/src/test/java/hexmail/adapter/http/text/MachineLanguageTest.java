package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a server does never depends on the language of its machine: in Turkish, the small letter of
/// `I` is `ı`, and `TITLE` would not become `title`; in Arabic, `%d` writes other digits.
class MachineLanguageTest {
  private static final Path SCRIPTS =
      Path.of("src/main/resources/hexmail/adapter/http/page/script");

  @Test
  void no_java_file_changes_case_or_writes_numbers_by_the_language_of_the_machine() {
    List<String> found = new ArrayList<>();
    Sources.parse(Sources.JAVA).forEach(unit -> new Calls(unit, found).scan(unit, null));

    assertThat(found).isEmpty();
  }

  @Test
  void no_script_changes_case_by_a_language() throws IOException {
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.toList()) {
        assertThat(Files.readString(script))
            .as(script.toString())
            .doesNotContain("toLocaleLowerCase", "toLocaleUpperCase");
      }
    }
  }

  private static final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Set<String> CASES = Set.of("toLowerCase", "toUpperCase");

    private final CompilationUnitTree unit;
    private final List<String> found;

    Calls(CompilationUnitTree unit, List<String> found) {
      this.unit = unit;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        String method = select.getIdentifier().toString();
        boolean changesCase = CASES.contains(method) && call.getArguments().isEmpty();
        boolean writesNumbers =
            method.equals("formatted")
                && select.getExpression().toString().matches("(?s).*%[,0-9.]*[df].*");
        if (changesCase || writesNumbers) {
          found.add(Sources.name(unit) + ": " + method);
        }
      }
      return super.visitMethodInvocation(call, null);
    }
  }
}
