package vn.dangvu.members.web;

import org.springframework.context.ApplicationContext;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

/// The members' controllers asked by one viewer.
final class Visitor extends AskedBy {

    Visitor(Viewer viewer, ApplicationContext context) {
        super(
                viewer,
                context,
                MemberListController.class,
                MemberExportController.class,
                MemberController.class,
                MovementController.class,
                NewcomerController.class,
                CorrectionController.class,
                AnnulmentController.class,
                ProfileController.class,
                NumbersController.class);
    }
}
