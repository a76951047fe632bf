package archfixtures.nomocks.kit;

import archfixtures.mockito.Mockito;
import archfixtures.mockito.Mockito.Mock;

/// Mocks by annotation and by call.
final class Leaks {
  @Mock private String annotated = "";

  String call() {
    return Mockito.mock(annotated);
  }
}
