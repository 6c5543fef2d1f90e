package vn.dangvu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What the compiler cannot say about our code. The reasons stand in `docs/decisions`.
@AnalyzeClasses(packages = "vn.dangvu", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    static final String ROOT = "vn.dangvu.";
    static final String SCHEMAS = ROOT + "schema.";

    static final DescribedPredicate<JavaClass> WRITTEN_BY_US =
            describe(
                    "written by us",
                    type ->
                            !type.getPackageName().startsWith(ROOT + "schema")
                                    && !type.getPackageName().startsWith(ROOT + "jte"));

    static final DescribedPredicate<JavaClass> A_STORE =
            describe("a store", type -> outermost(type).getSimpleName().endsWith("Store"));

    @ArchTest
    static final ArchRule modulesFormNoCycle =
            slices().matching("vn.dangvu.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(WRITTEN_BY_US.negate(), describe("anything", type -> true));

    @ArchTest
    static final ArchRule rulesKnowNeitherSpringNorSql =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .or()
                    .haveSimpleNameEndingWith("Policy")
                    .or()
                    .resideInAPackage("vn.dangvu.kernel..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.jooq..",
                            "vn.dangvu.schema..",
                            "java.sql..",
                            "jakarta..");

    @ArchTest
    static final ArchRule onlyStoresTouchTheDatabase =
            noClasses()
                    .that(WRITTEN_BY_US.and(A_STORE.negate()))
                    .and()
                    .resideOutsideOfPackage("vn.dangvu.persistence..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jooq..",
                            "vn.dangvu.schema..",
                            "java.sql..",
                            "javax.sql..",
                            "org.postgresql..",
                            "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule storesStayInside =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersStayInside =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersReachOnlyTheirOwnModulesWayIn =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should(askOnlyDoorsOfTheirOwnModule());

    @ArchTest
    static final ArchRule storesReadTheirOwnSchemaOrAPublishedOne =
            classes().that(A_STORE).should(readOnlyTheirOwnOrAPublishedSchema());

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock =
            noClasses()
                    .should()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Year.class, "now")
                    .because(
                            "today is a fact that the caller passes in; services take it from the"
                                    + " Clock bean");

    @ArchTest
    static final ArchRule noDumpingGrounds =
            noClasses()
                    .that(WRITTEN_BY_US)
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|Mapper)");

    /// A controller is thin: what it is given is its module's doors, the pages, or a value.
    private static ArchCondition<JavaClass> askOnlyDoorsOfTheirOwnModule() {
        return new ArchCondition<>("be given only doors of their own module, or the shell") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                controller.getConstructors().stream()
                        .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                        .filter(given -> given.getPackageName().startsWith("vn.dangvu"))
                        .filter(given -> !isOpenTo(controller, given))
                        .forEach(given ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                controller,
                                                controller.getName()
                                                        + " is given "
                                                        + given.getName())));
            }
        };
    }

    /// Every page says where it is: the tree is open to all controllers (docs/decisions/0008).
    private static final String WHERE = "vn.dangvu.organizations.Organizations";

    private static boolean isOpenTo(JavaClass controller, JavaClass given) {
        String owner = moduleOf(given);
        return owner.equals(moduleOf(controller)) && !A_STORE.test(given)
                || owner.equals("shell")
                || owner.equals("kernel")
                || given.getName().equals(WHERE);
    }

    private static ArchCondition<JavaClass> readOnlyTheirOwnOrAPublishedSchema() {
        return new ArchCondition<>(
                "read only their own schema, or the published one of a module they may use") {
            @Override
            public void check(JavaClass store, ConditionEvents events) {
                Set<String> open = schemasOpenTo(store);
                store.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                schemaOf(dependency.getTargetClass())
                                        .filter(schema -> !open.contains(schema))
                                        .isPresent())
                        .forEach(dependency ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                store, dependency.getDescription())));
            }
        };
    }

    private static Set<String> schemasOpenTo(JavaClass store) {
        var open = new HashSet<String>();
        open.add(moduleOf(store));
        open.add(moduleOf(store) + "_api");
        Arrays.stream(declaration(store.getPackage()).allowedDependencies())
                .map(used -> used + "_api")
                .forEach(open::add);
        return open;
    }

    /// As imported, not as loaded: tests may have a `package-info` of their own.
    private static ApplicationModule declaration(JavaPackage part) {
        return part.tryGetAnnotationOfType(ApplicationModule.class)
                .or(() -> part.getParent().map(ArchitectureTests::declaration))
                .orElseThrow(() -> new AssertionError(part.getName() + " is in no module"));
    }

    private static Optional<String> schemaOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(SCHEMAS)
                ? Optional.of(name.substring(SCHEMAS.length()).split("\\.", 2)[0])
                : Optional.empty();
    }

    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }
}
