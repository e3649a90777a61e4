//! The SuperOffice WebAPI, generated from `spec/superoffice`: a crate of its own, which no change to those that use it compiles anew.

specwright_runtime::include_api!("webhook");
