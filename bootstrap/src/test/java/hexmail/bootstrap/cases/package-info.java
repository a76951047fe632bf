/// Mail as it really is, on its way through the wired application: every case of
/// `src/test/resources/cases` with what each surface shows of it. What a fault of Google does is in
/// `hexmail.bootstrap.outcome`.
@NullMarked
package hexmail.bootstrap.cases;

import org.jspecify.annotations.NullMarked;
