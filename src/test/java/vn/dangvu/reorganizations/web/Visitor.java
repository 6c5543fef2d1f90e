package vn.dangvu.reorganizations.web;

import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

/// The plans' controllers asked by one viewer.
final class Visitor extends AskedBy {

    Visitor(Viewer viewer, ApplicationContext context) {
        super(
                viewer,
                context,
                PlanListController.class,
                PlanController.class,
                LineController.class,
                AssignmentController.class,
                AssignmentSheetController.class,
                AssignmentRuleController.class,
                PreviewController.class,
                ConsentController.class,
                ExecutionController.class,
                UndoController.class,
                AnnexController.class,
                LineageController.class,
                MandateController.class);
    }
}
